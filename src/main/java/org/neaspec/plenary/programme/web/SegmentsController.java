package org.neaspec.plenary.programme.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddSegment;
import org.neaspec.plenary.programme.ChangeSegment;
import org.neaspec.plenary.programme.DeleteSegment;
import org.neaspec.plenary.programme.MoveSegment;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentOutcome;
import org.neaspec.plenary.programme.SegmentPlan;
import org.neaspec.plenary.programme.web.SegmentsPages.Opened;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

@Controller("/organise/meetings/{slug}/segments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class SegmentsController {

    private static final String LIST = "#segment-list";

    /** The first field of the next segment. */
    private static final String NEXT = "#code";

    private final Meetings meetings;
    private final Programmes programmes;
    private final AddSegment addSegment;
    private final ChangeSegment changeSegment;
    private final MoveSegment moveSegment;
    private final DeleteSegment deleteSegment;
    private final Transactions transactions;
    private final SegmentsPages maker;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    SegmentsController(
            Meetings meetings,
            Programmes programmes,
            AddSegment addSegment,
            ChangeSegment changeSegment,
            MoveSegment moveSegment,
            DeleteSegment deleteSegment,
            Transactions transactions,
            SegmentsPages maker,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.addSegment = addSegment;
        this.changeSegment = changeSegment;
        this.moveSegment = moveSegment;
        this.deleteSegment = deleteSegment;
        this.transactions = transactions;
        this.maker = maker;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(
            HttpRequest<?> request,
            String slug,
            Organiser organiser,
            @QueryValue(value = "segment", defaultValue = "") String segment) {
        MeetingFacts meeting = meeting(slug);
        Opened opened = find(meeting, segment)
                .map(one -> new Opened(one.id(), SegmentForm.of(one), false))
                .orElse(Opened.NEW);
        return answer(HttpStatus.OK, request, meeting, opened, FormErrors.none());
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        SegmentForm typed = SegmentForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        SegmentPlan plan = typed.plan(errors);
        if (!errors.any()) {
            SegmentOutcome outcome = transactions.retrying(() -> addSegment.add(meeting, plan, organiser));
            if (outcome instanceof SegmentOutcome.Saved) {
                return back(slug, NEXT, "programme.segments.added", plan.code());
            }
            errors.add("code", "programme.segments.error.taken");
        }
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, new Opened(null, typed, false), errors);
    }

    @Post("/{segment}")
    HttpResponse<?> change(HttpRequest<?> request, String slug, String segment, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        SegmentForm typed = SegmentForm.of(form);
        FormErrors errors = form.refuseRepeated(FormErrors.none());
        SegmentPlan plan = typed.plan(errors);
        SegmentFacts before = find(meeting, segment).orElse(null);
        if (before == null) {
            return gone(request, meeting, typed);
        }
        if (!errors.any()) {
            SegmentOutcome outcome = transactions.retrying(
                    () -> changeSegment.change(meeting, before.id(), typed.seen(), plan, organiser));
            if (outcome instanceof SegmentOutcome.Saved) {
                return back(slug, place(before), "programme.segments.saved", plan.code());
            }
            if (outcome instanceof SegmentOutcome.Gone) {
                return gone(request, meeting, typed);
            }
            if (outcome instanceof SegmentOutcome.Overtaken) {
                return overtaken(request, meeting, segment, typed);
            }
            refuse(outcome, errors);
        }
        Opened opened = new Opened(before.id(), typed, false);
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, opened, errors);
    }

    private void refuse(SegmentOutcome outcome, FormErrors errors) {
        if (outcome instanceof SegmentOutcome.InUse used) {
            errors.add("code", "programme.segments.error.codeUsed", words(used));
        } else {
            errors.add("code", "programme.segments.error.taken");
        }
    }

    /** What was typed stays in the fields; saved again it takes the place of what the other one wrote. */
    private HttpResponse<?> overtaken(HttpRequest<?> request, MeetingFacts meeting, String segment, SegmentForm typed) {
        FormErrors errors = FormErrors.none().add("title", "programme.segments.error.overtaken");
        return find(meeting, segment)
                .<HttpResponse<?>>map(now -> answer(
                        HttpStatus.CONFLICT,
                        request,
                        meeting,
                        new Opened(now.id(), typed.over(now.version()), true),
                        errors))
                .orElseGet(() -> gone(request, meeting, typed));
    }

    private HttpResponse<?> gone(HttpRequest<?> request, MeetingFacts meeting, SegmentForm typed) {
        FormErrors errors = FormErrors.none().add("code", "programme.segments.error.gone");
        return answer(HttpStatus.CONFLICT, request, meeting, new Opened(null, typed, false), errors);
    }

    @Post("/{segment}/position")
    HttpResponse<?> move(HttpRequest<?> request, String slug, String segment, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        String step = form.text("step");
        if (!step.equals("UP") && !step.equals("DOWN")) {
            FormErrors errors = FormErrors.none().add("segment-list", "programme.segments.error.choice");
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, Opened.NEW, errors);
        }
        Optional<SegmentFacts> moved = find(meeting, segment);
        moved.ifPresent(one -> transactions.retrying(() -> {
            moveSegment.move(meeting, one.id(), step.equals("UP"), organiser);
            return one;
        }));
        String place = moved.map(SegmentsController::place).orElse(LIST);
        return HttpResponse.seeOther(URI.create(MeetingPaths.segments(slug) + place));
    }

    @Post("/{segment}/removal")
    HttpResponse<?> delete(HttpRequest<?> request, String slug, String segment, Form form, Organiser organiser) {
        MeetingFacts meeting = meeting(slug);
        SegmentFacts before = find(meeting, segment).orElse(null);
        if (before == null) {
            return back(slug, LIST, "programme.segments.deletedAlready");
        }
        int seen = SegmentForm.of(form).seen();
        SegmentOutcome outcome =
                transactions.retrying(() -> deleteSegment.delete(meeting, before.id(), seen, organiser));
        if (outcome instanceof SegmentOutcome.Saved) {
            return back(slug, LIST, "programme.segments.deleted", before.code());
        }
        if (outcome instanceof SegmentOutcome.InUse used) {
            FormErrors errors = FormErrors.none()
                    .add("segment-" + before.id(), "programme.segments.error.used", before.code(), words(used));
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, meeting, Opened.NEW, errors);
        }
        FormErrors errors = FormErrors.none().add("segment-list", "programme.segments.error.overtakenDelete");
        return answer(HttpStatus.CONFLICT, request, meeting, Opened.NEW, errors);
    }

    /** "3 rows of the draft; one person admitted or refused by name". */
    private String words(SegmentOutcome.InUse used) {
        return used.uses().stream()
                .map(use -> messages.text(Locale.ENGLISH, use.key(), use.many()))
                .collect(Collectors.joining("; "));
    }

    private Optional<SegmentFacts> find(MeetingFacts meeting, String id) {
        return programmes.segments(meeting.id()).stream()
                .filter(segment -> String.valueOf(segment.id()).equals(id))
                .findFirst();
    }

    private HttpResponse<?> answer(
            HttpStatus status, HttpRequest<?> request, MeetingFacts meeting, Opened opened, FormErrors errors) {
        return pages.with(status, request, "programme/segments", maker.page(meeting, opened, errors));
    }

    /** @param place where on the page whoever works with keys goes on */
    private HttpResponse<?> back(String slug, String place, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.segments(slug) + place)), notice, values);
    }

    private static String place(SegmentFacts segment) {
        return "#segment-" + segment.id();
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
