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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.invitation.InvitationTerms;
import org.neaspec.plenary.invitation.InviteOutcome;
import org.neaspec.plenary.invitation.InvitePeople;
import org.neaspec.plenary.invitation.KeepInvitations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Who is asked to register for a meeting: inviting, reminding, taking back. */
@Controller("/organise/meetings/{slug}/invitations")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class InvitationsController {

    private static final String VIEW = "invitation/organise";

    private final Meetings meetings;
    private final InvitationsPages maker;
    private final InviteeTable table;
    private final InvitePeople invite;
    private final KeepInvitations keep;
    private final Programmes programmes;
    private final States states;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    InvitationsController(
            Meetings meetings,
            InvitationsPages maker,
            InviteeTable table,
            InvitePeople invite,
            KeepInvitations keep,
            Programmes programmes,
            States states,
            Transactions transactions,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.meetings = meetings;
        this.maker = maker;
        this.table = table;
        this.invite = invite;
        this.keep = keep;
        this.programmes = programmes;
        this.states = states;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        var parameters = request.getParameters();
        var page = parameters
                .get("page", String.class)
                .filter(typed -> typed.matches("\\d{1,5}"))
                .orElse("1");
        var filter =
                InvitationsPages.Filter.of(parameters.get("state", String.class).orElse(null), Integer.parseInt(page));
        return pages.ok(request, VIEW, maker.page(meeting(slug), organiser, filter, InvitationsPages.Sent.NOTHING));
    }

    /** Invites one or many: who can be is invited, and what became of each other row is said. */
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> create(HttpRequest<?> request, String slug, Form sent, Organiser organiser) {
        var meeting = meeting(slug);
        var form = InviteForm.of(sent);
        var errors = FormErrors.none();
        var codes = programmes.segments(meeting.id()).stream()
                .map(SegmentFacts::code)
                .toList();
        var terms = form.terms(meeting, codes, clock.instant(), errors);
        List<InviteeForm> rows = new ArrayList<>();
        if (!form.one().blank()) {
            form.one().read(states, errors);
            rows.add(form.one());
        }
        rows.addAll(table.read(sent, errors));
        if (rows.isEmpty() && !errors.any()) {
            errors.add("email", "invitation.error.nobody");
        }
        sent.refuseRepeated(errors);
        return errors.any()
                ? again(request, meeting, organiser, form, List.of(), errors)
                : invited(request, meeting, organiser, form, terms, rows);
    }

    private HttpResponse<?> invited(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Organiser organiser,
            InviteForm form,
            InvitationTerms terms,
            List<InviteeForm> rows) {
        List<String> said = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (var row : rows) {
            var errors = FormErrors.none();
            var invitee = row.read(states, errors);
            if (invitee == null) {
                wrong.add(row.line());
                said.add(maker.words("invitation.result.wrong", row.email(), why(errors)));
                continue;
            }
            var outcome = invite.invite(meeting, invitee, terms, organiser);
            if (outcome instanceof InviteOutcome.Invited) {
                sent++;
            } else {
                said.add(said(meeting, outcome));
            }
        }
        if (said.isEmpty()) {
            return back(meeting.slug(), "invitation.list.invited", sent);
        }
        var errors = FormErrors.none();
        if (!wrong.isEmpty()) {
            errors.add("list", "invitation.error.rows", wrong.size());
        }
        said.add(0, maker.words("invitation.result.sent", sent));
        return again(request, meeting, organiser, form.left(String.join("\n", wrong)), said, errors);
    }

    private String said(MeetingFacts meeting, InviteOutcome outcome) {
        if (outcome instanceof InviteOutcome.InvitedBefore before) {
            return maker.words(
                    "invitation.result.before", before.name(), Moments.moment(before.at(), meeting.zoneOrUtc()));
        }
        var known = (InviteOutcome.AlreadyRegistered) outcome;
        return maker.words(
                "invitation.result.registered",
                known.name(),
                known.reference(),
                maker.words(known.status().messageKey()));
    }

    private String why(FormErrors errors) {
        return errors.summary().stream()
                .map(error -> maker.words(error.key(), error.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    @Post("/{invitation}/reminder")
    HttpResponse<?> remind(HttpRequest<?> request, String slug, String invitation, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var seen = form.text("sendings").matches("\\d{1,9}") ? Integer.parseInt(form.text("sendings")) : -1;
        var done = transactions.retrying(() -> keep.remind(meeting, invitation, seen, organiser));
        return back(slug, done ? "invitation.list.remindedNow" : "invitation.list.notReminded");
    }

    @Post("/{invitation}/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, String slug, String invitation, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var done = transactions.retrying(() -> keep.revoke(meeting, invitation, organiser));
        return back(slug, done ? "invitation.list.revoked" : "invitation.list.notRevoked");
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Organiser organiser,
            InviteForm form,
            List<String> results,
            FormErrors errors) {
        var sent = new InvitationsPages.Sent(form, results, errors);
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                VIEW,
                maker.page(meeting, organiser, InvitationsPages.Filter.of(null, 1), sent));
    }

    private HttpResponse<?> back(String slug, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(InvitationPaths.organise(slug))), notice, values);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
