package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.Letter;
import org.neaspec.plenary.mail.MailKind;
import org.neaspec.plenary.mail.MailLog;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Every mail about one meeting, for those who look after its people. */
@Controller("/organise/meetings/{slug}/mail")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class MailLogController {

    private static final int LONGEST_WORDS = 100;

    private final Meetings meetings;
    private final Registrations registrations;
    private final MailLog log;
    private final MailLogPages logPages;
    private final Notices notices;
    private final Pages pages;

    MailLogController(
            Meetings meetings,
            Registrations registrations,
            MailLog log,
            MailLogPages logPages,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.log = log;
        this.logPages = logPages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            String slug,
            Organiser organiser,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String before) {
        var meeting = meeting(slug);
        String words = PlainText.line(q);
        var wish = new MailLogPages.Wish(
                MailState.named(state).orElse(null),
                MailKind.named(kind).orElse(null),
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                person(meeting, to),
                before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
        return pages.ok(request, "mail/log", logPages.list(meeting, wish));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String id, Organiser organiser) {
        var page = logPages.read(meeting(slug), id).orElseThrow(NoSuchPage::new);
        return pages.ok(request, "mail/read", page).header("Content-Security-Policy", MailFrame.READ_POLICY);
    }

    @Get("/{id}/html")
    HttpResponse<?> html(String slug, String id, Organiser organiser) {
        return MailFrame.of(log.letter(meeting(slug).id(), id).map(Letter::html).orElseThrow(NoSuchPage::new));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{id}/sending")
    HttpResponse<?> send(String slug, String id, Organiser organiser, Form form) {
        var meeting = meeting(slug);
        var sending = log.send(meeting.id(), id, organiser).orElseThrow(NoSuchPage::new);
        return back(meeting, id, MailWords.notice(sending));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{id}/cancellation")
    HttpResponse<?> cancel(String slug, String id, Organiser organiser, Form form) {
        var meeting = meeting(slug);
        boolean cancelled = log.cancel(meeting.id(), id, organiser).orElseThrow(NoSuchPage::new);
        return back(meeting, id, cancelled ? "mail.tray.notice.cancelled" : "mail.tray.notice.nothing");
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/refused/sending")
    HttpResponse<?> sendRefused(String slug, Organiser organiser, Form form) {
        var meeting = meeting(slug);
        int sent = log.sendRefused(meeting.id(), organiser);
        return notices.after(
                HttpResponse.seeOther(URI.create(MailPaths.log(meeting.slug()))), "mail.log.notice.refused", sent);
    }

    private HttpResponse<?> back(MeetingFacts meeting, String id, String notice) {
        String checked = log.line(meeting.id(), id).orElseThrow(NoSuchPage::new).publicId();
        return notices.after(HttpResponse.seeOther(URI.create(MailPaths.logged(meeting.slug(), checked))), notice);
    }

    private @Nullable RegistrationDetail person(MeetingFacts meeting, String reference) {
        return reference.isEmpty()
                ? null
                : registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
