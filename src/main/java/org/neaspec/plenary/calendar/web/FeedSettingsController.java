package org.neaspec.plenary.calendar.web;

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
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.calendar.FeedWish;
import org.neaspec.plenary.calendar.FeedWishes;
import org.neaspec.plenary.calendar.Reminder;
import org.neaspec.plenary.meeting.Deadlines;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.web.PersonalLinkGuard;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** The owner of a personal calendar says whether it reminds, and whether deadlines stand in it. */
@Controller("/my/{token}/calendar/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedSettingsController {

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final Deadlines deadlines;
    private final FeedWishes wishes;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    FeedSettingsController(
            PersonalLinkGuard guard,
            Meetings meetings,
            Deadlines deadlines,
            FeedWishes wishes,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.guard = guard;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.wishes = wishes;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> page(request, HttpStatus.OK, token, detail));
    }

    /** An unknown reminder changes nothing and shows the page again. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            Optional<Reminder> reminder = Arrays.stream(Reminder.values())
                    .filter(one -> one.name().equals(form.text("reminder")))
                    .findFirst();
            if (reminder.isEmpty()) {
                return page(request, HttpStatus.UNPROCESSABLE_ENTITY, token, detail);
            }
            wishes.keep(detail.id(), reminder.get(), form.has("deadlines"));
            return notices.after(
                    HttpResponse.seeOther(URI.create(RegistrationPaths.feedSettings(token))), "calendar.settings.done");
        });
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String token, RegistrationDetail detail) {
        var meeting = meetings.byId(detail.meetingId()).orElseThrow();
        FeedWish wish = wishes.of(detail.id());
        return pages.with(
                status,
                request,
                "calendar/settings",
                new FeedSettingsPage(
                        detail.name(),
                        meeting.title(),
                        Arrays.stream(Reminder.values())
                                .map(one -> new FeedSettingsPage.Way(
                                        one.name(),
                                        messages.text(Locale.ENGLISH, one.messageKey()),
                                        one == wish.reminder()))
                                .toList(),
                        wish.deadlines(),
                        !deadlines.of(meeting).isEmpty(),
                        RegistrationPaths.feedSettings(token),
                        RegistrationPaths.personal(token)));
    }
}
