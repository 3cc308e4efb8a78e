package org.neaspec.plenary.itip.web;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.itip.InvitationWish;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.itip.InvitedTo;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.web.PersonalLinkGuard;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** A person says how sessions come into the own calendar, and sees which did. */
@Controller("/my/{token}/calendar/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationsController {

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final Invitations invitations;
    private final ReplyMailbox replies;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    InvitationsController(
            PersonalLinkGuard guard,
            Meetings meetings,
            Invitations invitations,
            ReplyMailbox replies,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.guard = guard;
        this.meetings = meetings;
        this.invitations = invitations;
        this.replies = replies;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> page(request, HttpStatus.OK, token, detail));
    }

    /** An unknown way changes nothing and shows the page again. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, String token, Form form) {
        return guard.let(request, token, detail -> {
            Optional<InvitationWish> wish = Arrays.stream(InvitationWish.values())
                    .filter(way -> way.name().equals(form.text("wish")))
                    .findFirst();
            if (wish.isEmpty()) {
                return page(request, HttpStatus.UNPROCESSABLE_ENTITY, token, detail);
            }
            invitations.choose(detail.id(), wish.get());
            return notices.after(
                    HttpResponse.seeOther(URI.create(RegistrationPaths.invitations(token))), "itip.wish.done");
        });
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String token, RegistrationDetail detail) {
        var meeting = meetings.byId(detail.meetingId()).orElseThrow();
        var chosen = invitations.wish(detail.id());
        List<InvitationsPage.Way> ways = Arrays.stream(InvitationWish.values())
                .map(way -> new InvitationsPage.Way(
                        way.name(), words(way.messageKey()), words(way.messageKey() + ".hint"), way == chosen))
                .toList();
        List<InvitationsPage.Line> sessions =
                invitations.invitedTo(detail.id()).stream().map(this::line).toList();
        return pages.with(
                status,
                request,
                "itip/invitations",
                new InvitationsPage(
                        detail.name(),
                        meeting.title(),
                        ways,
                        sessions,
                        replies.isRead(),
                        RegistrationPaths.invitations(token),
                        RegistrationPaths.personal(token)));
    }

    private InvitationsPage.Line line(InvitedTo entry) {
        return new InvitationsPage.Line(
                entry.title(),
                EntryTimes.words(entry.time()),
                entry.answer() == null ? null : words(entry.answer().messageKey()),
                !entry.live());
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
