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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.JoinLink;
import org.neaspec.plenary.programme.JoinLinks;
import org.neaspec.plenary.programme.KeepJoinLinks;
import org.neaspec.plenary.programme.KeepJoinLinks.Wish;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeLens;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Staff write down where sessions are joined from afar. */
@Controller("/organise/meetings/{slug}/joining")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class JoinLinksController {

    private final Meetings meetings;
    private final Programmes programmes;
    private final Versions versions;
    private final JoinLinks links;
    private final KeepJoinLinks keepLinks;
    private final Transactions transactions;
    private final Pages pages;
    private final Notices notices;

    JoinLinksController(
            Meetings meetings,
            Programmes programmes,
            Versions versions,
            JoinLinks links,
            KeepJoinLinks keepLinks,
            Transactions transactions,
            Pages pages,
            Notices notices) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.versions = versions;
        this.links = links;
        this.keepLinks = keepLinks;
        this.transactions = transactions;
        this.pages = pages;
        this.notices = notices;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<ProgrammeItem> sessions = sessions(meeting);
        JoinLinksForm form = JoinLinksForm.of(ids(sessions), links.all(meeting.id()));
        return page(request, HttpStatus.OK, meeting, sessions, form, FormErrors.none());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        List<ProgrammeItem> sessions = sessions(meeting);
        JoinLinksForm form = JoinLinksForm.of(sent, ids(sessions), links.all(meeting.id()));
        FormErrors errors = sent.refuseRepeated(FormErrors.none());
        List<Wish> wishes = form.wishes(errors);
        if (errors.any()) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, meeting, sessions, form, errors);
        }
        List<String> overtaken = transactions.retrying(() -> keepLinks.keep(meeting, wishes, organiser));
        if (overtaken.isEmpty()) {
            return notices.after(
                    HttpResponse.seeOther(URI.create(MeetingPaths.joining(slug))), "programme.joining.saved");
        }
        Map<String, JoinLink> now = links.all(meeting.id());
        overtaken.forEach(id -> {
            JoinLink stands = now.get(id);
            errors.add(
                    JoinLinksForm.field(id),
                    "programme.joining.error.overtaken",
                    stands == null ? "–" : Objects.requireNonNullElse(stands.address(), "–"));
        });
        return page(request, HttpStatus.CONFLICT, meeting, sessions, form.over(now), errors);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            MeetingFacts meeting,
            List<ProgrammeItem> sessions,
            JoinLinksForm form,
            FormErrors errors) {
        ProgrammeLens lens = programmes.lens(meeting);
        return pages.with(
                status,
                request,
                "programme/joining",
                new JoinLinksPage(
                        errors,
                        meeting.title(),
                        MeetingPaths.joining(meeting.slug()),
                        MeetingPaths.meeting(meeting.slug()),
                        line(JoinLink.WHOLE, meeting.title(), "", form, false),
                        sessions.stream()
                                .map(item ->
                                        line(item.id(), item.title(), when(item), form, !lens.admitsAsTheMeeting(item)))
                                .toList()));
    }

    private static JoinLinksPage.Line line(
            String id, String title, String when, JoinLinksForm form, boolean restricted) {
        JoinLinksForm.Typed typed = Objects.requireNonNull(form.links().get(id));
        return new JoinLinksPage.Line(
                JoinLinksForm.field(id),
                JoinLinksForm.seenField(id),
                title,
                when,
                typed.value(),
                typed.seen(),
                restricted);
    }

    private static String when(ProgrammeItem item) {
        return item.day() == null || item.start() == null || item.end() == null
                ? ""
                : TimeText.longDate(item.day(), Locale.ENGLISH) + ", " + TimeText.hours(item.start(), item.end());
    }

    private static List<String> ids(List<ProgrammeItem> sessions) {
        return Stream.concat(Stream.of(JoinLink.WHOLE), sessions.stream().map(ProgrammeItem::id))
                .toList();
    }

    /** Those of the published programme that people attend. */
    private List<ProgrammeItem> sessions(MeetingFacts meeting) {
        Programme programme = versions.newest(meeting.id())
                .map(version -> version.content().programme())
                .orElse(Programme.EMPTY);
        return programme.items().stream()
                .filter(item -> item.kind().substantive() && !item.cancelled())
                .toList();
    }
}
