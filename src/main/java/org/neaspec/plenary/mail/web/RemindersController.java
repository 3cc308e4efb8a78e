package org.neaspec.plenary.mail.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.ReminderAnchor;
import org.neaspec.plenary.mail.Reminders;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The rules by which a meeting reminds people. */
@Controller(value = "/organise/meetings/{slug}/mail/reminders", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class RemindersController {

    private final Meetings meetings;
    private final Reminders reminders;
    private final RemindersPages remindersPages;
    private final Notices notices;
    private final Pages pages;

    RemindersController(
            Meetings meetings, Reminders reminders, RemindersPages remindersPages, Notices notices, Pages pages) {
        this.meetings = meetings;
        this.reminders = reminders;
        this.remindersPages = remindersPages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var page = remindersPages.of(meeting(slug), RemindersPages.Typed.FIRST, FormErrors.none());
        return pages.ok(request, "mail/reminders", page);
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = form.refuseRepeated(FormErrors.none());
        var typed = RemindersPages.Typed.of(form);
        remindersPages.check(meeting, typed, errors);
        if (errors.any()) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "mail/reminders",
                    remindersPages.of(meeting, typed, errors));
        }
        reminders.add(
                meeting,
                ReminderAnchor.named(typed.anchor()).orElseThrow(),
                Integer.parseInt(typed.days()),
                typed.status(),
                typed.segment(),
                organiser);
        return back(meeting, "mail.reminders.notice.added");
    }

    @Post("/{rule}/removal")
    HttpResponse<?> remove(String slug, String rule, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        if (!reminders.remove(meeting, rule, organiser)) {
            throw new NoSuchPage();
        }
        return back(meeting, "mail.reminders.notice.removed");
    }

    private HttpResponse<?> back(MeetingFacts meeting, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(MailPaths.reminders(meeting.slug()))), notice);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
