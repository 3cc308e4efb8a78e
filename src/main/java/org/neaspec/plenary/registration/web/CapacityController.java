package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.LimitedSessions;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishedSession;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.CapacityOutcome;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** How many places a meeting has, for whom, and how its waiting list works. */
@Controller("/organise/meetings/{slug}/capacity")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class CapacityController {

    static final String VIEW = "registration/capacity";
    private static final int MOST = 100_000;
    private static final int MOST_HOURS = 720;

    private final Meetings meetings;
    private final Programmes programmes;
    private final LimitedSessions sessions;
    private final States states;
    private final SetCapacity setCapacity;
    private final CapacityPages maker;
    private final Transactions transactions;
    private final Pages pages;
    private final Notices notices;

    CapacityController(
            Meetings meetings,
            Programmes programmes,
            LimitedSessions sessions,
            States states,
            SetCapacity setCapacity,
            CapacityPages maker,
            Transactions transactions,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.sessions = sessions;
        this.states = states;
        this.setCapacity = setCapacity;
        this.maker = maker;
        this.transactions = transactions;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    @Needs(Task.REVIEW)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var meeting = meeting(slug);
        return pages.ok(request, VIEW, maker.page(meeting, FormErrors.none(), null));
    }

    @Post("/meeting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> meeting(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = form.refuseRepeated(FormErrors.none());
        var unlimited = form.has("places") && form.text("places").isEmpty();
        var number = unlimited ? OptionalInt.empty() : number(form, "places", 0, MOST, errors);
        if (errors.any()) {
            return again(request, meeting, errors, form);
        }
        return done(
                request,
                meeting,
                form,
                () -> setCapacity.meeting(
                        organiser, meeting, unlimited ? null : Integer.valueOf(number.orElseThrow())));
    }

    @Post("/waiting-list")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> waitingList(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = form.refuseRepeated(FormErrors.none());
        var promotion = Promotion.named(form.text("promotion"));
        if (promotion.isEmpty()) {
            errors.add("promotion", "registration.capacity.error.promotion");
        }
        var hours = number(form, "offerHours", 1, MOST_HOURS, errors);
        if (errors.any()) {
            return again(request, meeting, errors, form);
        }
        return done(
                request,
                meeting,
                form,
                () -> setCapacity.keepLine(
                        organiser, meeting, form.has("waitingList"), promotion.orElseThrow(), hours.orElseThrow()));
    }

    @Post("/quotas")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = form.refuseRepeated(FormErrors.none());
        var scope = scope(meeting, form);
        if (scope.everybody()) {
            errors.add("category", "registration.capacity.error.everybody");
        }
        var number = number(form, "quotaPlaces", 0, MOST, errors);
        if (errors.any()) {
            return again(request, meeting, errors, form);
        }
        return done(request, meeting, form, () -> setCapacity.add(organiser, meeting, scope, number.orElseThrow()));
    }

    @Post("/quotas/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String slug, long id, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = form.refuseRepeated(FormErrors.none());
        var number = number(form, "places-" + id, 0, MOST, errors);
        if (errors.any()) {
            return again(request, meeting, errors, form);
        }
        return done(request, meeting, form, () -> setCapacity.change(organiser, meeting, id, number.orElseThrow()));
    }

    @Post("/quotas/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String slug, long id, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        return done(request, meeting, form, () -> setCapacity.remove(organiser, meeting, id));
    }

    @Post("/awaited/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> removeAwaited(HttpRequest<?> request, String slug, long id, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        return done(request, meeting, form, () -> setCapacity.removeAwaited(organiser, meeting, id));
    }

    private HttpResponse<?> done(
            HttpRequest<?> request, MeetingFacts meeting, Form form, Supplier<CapacityOutcome> act) {
        var outcome = transactions.retrying(act);
        if (outcome == CapacityOutcome.UNKNOWN) {
            throw new NoSuchPage();
        }
        if (outcome == CapacityOutcome.THERE_ALREADY) {
            var errors = FormErrors.none().add("category", "registration.capacity.error.thereAlready");
            return again(request, meeting, errors, form);
        }
        return notices.after(
                HttpResponse.seeOther(URI.create(MeetingPaths.capacity(meeting.slug()))),
                "registration.capacity.saved");
    }

    private HttpResponse<?> again(HttpRequest<?> request, MeetingFacts meeting, FormErrors errors, Form form) {
        return pages.with(HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, maker.page(meeting, errors, form));
    }

    /** What was chosen; what is not offered counts as not chosen. */
    private QuotaScope scope(MeetingFacts meeting, Form form) {
        var segment = programmes.segments(meeting.id()).stream()
                .filter(one -> String.valueOf(one.id()).equals(form.text("segment")))
                .findFirst();
        return new QuotaScope(
                segment.isEmpty() ? null : Long.valueOf(segment.get().id()),
                session(meeting, form.text("session")),
                Category.named(form.text("category")).orElse(null),
                state(form.text("state")),
                Attendance.named(form.text("attendance")).orElse(null));
    }

    private @Nullable Long session(MeetingFacts meeting, String publicId) {
        return publicId.isEmpty()
                ? null
                : sessions.of(meeting.id()).stream()
                        .filter(session -> session.publicId().equals(publicId))
                        .map(PublishedSession::id)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String state(String code) {
        return states.find(code).isPresent() ? code : null;
    }

    private static OptionalInt number(Form form, String field, int least, int most, FormErrors errors) {
        var text = form.text(field);
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        errors.add(field, "registration.capacity.error.number", least, most);
        return OptionalInt.empty();
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
