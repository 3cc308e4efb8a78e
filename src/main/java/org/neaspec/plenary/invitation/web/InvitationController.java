package org.neaspec.plenary.invitation.web;

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
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.invitation.Invitation;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.invitation.InvitationState;
import org.neaspec.plenary.invitation.Invitations;
import org.neaspec.plenary.invitation.KeepInvitations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.DraftPlace;
import org.neaspec.plenary.registration.web.MeetingHead;
import org.neaspec.plenary.registration.web.RegistrationDesk;
import org.neaspec.plenary.registration.web.Visit;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** An invitation, by the secret link mailed with it. Looking at it changes nothing: mail scanners follow links. */
@Controller("/invitation/{token}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationController {

    private static final String VIEW = "invitation/page";
    private static final int WORDS = 1000;

    private final Invitations invitations;
    private final KeepInvitations keep;
    private final Meetings meetings;
    private final RegistrationDesk desk;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    InvitationController(
            Invitations invitations,
            KeepInvitations keep,
            Meetings meetings,
            RegistrationDesk desk,
            Transactions transactions,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.invitations = invitations;
        this.keep = keep;
        this.meetings = meetings;
        this.desk = desk;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return page(HttpStatus.OK, request, token, invitation(token), "", FormErrors.none());
    }

    @Get("/registration")
    @Consumes(MediaType.ALL)
    HttpResponse<?> form(HttpRequest<?> request, String token) {
        var invitation = invitation(token);
        var meeting = meeting(invitation);
        return invitations.open(meeting, invitation)
                ? desk.show(request, visit(meeting, invitation, token))
                : HttpResponse.seeOther(URI.create(InvitationPaths.page(token)));
    }

    @Post("/registration")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> register(HttpRequest<?> request, String token, Form sent) {
        var invitation = invitation(token);
        var meeting = meeting(invitation);
        // A form that was sent twice is told what became of it, and one that comes too late why.
        return invitation.state(clock.instant()) == InvitationState.REGISTERED
                ? HttpResponse.seeOther(URI.create(InvitationPaths.page(token)))
                : desk.take(request, visit(meeting, invitation, token), sent);
    }

    @Post("/registration/draft")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> keepForm(HttpRequest<?> request, String token, Form sent) {
        var invitation = invitation(token);
        var meeting = meeting(invitation);
        return invitations.open(meeting, invitation)
                ? desk.keep(
                        request,
                        visit(meeting, invitation, token),
                        invitation.invitee().email(),
                        sent)
                : HttpResponse.seeOther(URI.create(InvitationPaths.page(token)));
    }

    @Post("/refusal")
    HttpResponse<?> decline(HttpRequest<?> request, String token, Form form) {
        var invitation = invitation(token);
        var words = PlainText.lines(form.text("words"));
        if (PlainText.length(words) > WORDS) {
            var errors = FormErrors.none().add("words", "web.form.text.long", WORDS);
            return page(HttpStatus.UNPROCESSABLE_ENTITY, request, token, invitation, words, errors);
        }
        var done = transactions.retrying(() -> keep.decline(token, words.isEmpty() ? null : words));
        return notices.after(
                HttpResponse.seeOther(URI.create(InvitationPaths.page(token))),
                done ? "invitation.page.thanks" : "invitation.page.tooLate");
    }

    private Visit visit(MeetingFacts meeting, Invitation invitation, String token) {
        var invitee = invitation.invitee();
        var category = invitation.terms().category();
        return new Visit(
                meeting,
                invitations.entrance(meeting, token),
                InvitationPaths.registration(token),
                InvitationPaths.page(token),
                invitation.terms().locked() ? invitee.email() : null,
                new Visit.Known(
                        text(invitee.honorific()),
                        invitee.givenName(),
                        text(invitee.familyName()),
                        text(invitee.organisation()),
                        text(invitee.jobTitle()),
                        text(invitee.state()),
                        category == null ? "" : category.name(),
                        invitee.email().readable()),
                new Visit.Halfway(InvitationPaths.keep(token), DraftPlace.ofInvitation(invitation.publicId())),
                InvitationPaths.page(token));
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            String token,
            Invitation invitation,
            String typed,
            FormErrors errors) {
        var meeting = meeting(invitation);
        var state = invitation.state(clock.instant());
        var open = invitations.open(meeting, invitation);
        var expires = invitation.terms().expires();
        var words = invitation.terms().words();
        return pages.with(
                status,
                request,
                VIEW,
                new InvitationPage(
                        MeetingHead.of(meeting, clock),
                        meeting.announced(),
                        invitation.invitee().name(),
                        said(state, open),
                        expires == null ? null : Moments.moment(expires, meeting.zoneOrUtc()),
                        words == null ? List.of() : words.lines().toList(),
                        open ? InvitationPaths.registration(token) : null,
                        open && state == InvitationState.SENT ? InvitationPaths.refusal(token) : null,
                        state == InvitationState.DECLINED,
                        typed,
                        meeting.contactEmail(),
                        errors));
    }

    private static @Nullable String said(InvitationState state, boolean open) {
        if (open && state == InvitationState.SENT) {
            return null;
        }
        return state == InvitationState.SENT ? "invitation.page.over" : "invitation.page." + state.name();
    }

    private Invitation invitation(String token) {
        return invitations.byToken(token).orElseThrow(NoSuchPage::new);
    }

    private MeetingFacts meeting(Invitation invitation) {
        return meetings.byId(invitation.meetingId()).orElseThrow();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
