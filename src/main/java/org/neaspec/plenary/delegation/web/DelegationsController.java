package org.neaspec.plenary.delegation.web;

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
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.InviteParty;
import org.neaspec.plenary.delegation.OtherMatters;
import org.neaspec.plenary.delegation.SpeakingSlots;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.web.Attachments;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Every delegation to one meeting, for those who prepare it. */
@Controller("/organise/meetings/{slug}/delegations")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class DelegationsController {

    private final Meetings meetings;
    private final Delegations delegations;
    private final DelegationsPages maker;
    private final InviteParty inviteParty;
    private final SpeakingSlots slots;
    private final OtherMatters matters;
    private final Credentials credentials;
    private final States states;
    private final Directory directory;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    DelegationsController(
            Meetings meetings,
            Delegations delegations,
            DelegationsPages maker,
            InviteParty inviteParty,
            SpeakingSlots slots,
            OtherMatters matters,
            Credentials credentials,
            States states,
            Directory directory,
            AuditTrail audit,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.delegations = delegations;
        this.maker = maker;
        this.inviteParty = inviteParty;
        this.slots = slots;
        this.matters = matters;
        this.credentials = credentials;
        this.states = states;
        this.directory = directory;
        this.audit = audit;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String slug, Organiser organiser) {
        return pages.ok(request, "delegation/organise", maker.page(meeting(slug)));
    }

    /** Invites a State or body, takes it off the list, or gives it a number of its own. */
    @Post("/parties")
    HttpResponse<?> invite(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = FormErrors.none();
        var key = form.text("party");
        var listed =
                delegations.find(meeting.id(), key).filter(Delegation::invited).isPresent();
        var places = TermsReader.places(
                form.text("places"),
                listed ? DelegationsPages.Typed.id("places", key) : DelegationsPages.NEW_PLACES,
                errors);
        var state = states.find(key).isPresent();
        var body = key.matches("body-\\d{1,18}")
                ? directory.bodies().stream()
                        .map(Directory.Named::id)
                        .filter(id -> key.equals("body-" + id))
                        .findFirst()
                        .orElse(null)
                : null;
        if (!state && body == null) {
            errors.add("party", "delegation.error.party");
        }
        if (errors.any()) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "delegation/organise",
                    maker.page(meeting, DelegationsPages.Typed.of(form), errors));
        }
        var invited = !form.text("invited").equals("no");
        var name = transactions
                .retrying(() -> inviteParty.invite(meeting.id(), state ? key : null, body, invited, places, organiser))
                .party()
                .name();
        return back(slug, invited ? "delegation.list.partySaved" : "delegation.list.partyOff", name);
    }

    @Post("/proposals/{proposal}")
    HttpResponse<?> answer(HttpRequest<?> request, String slug, String proposal, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var accept = form.text("answer").equals("accept");
        var done = transactions.retrying(() ->
                accept ? slots.accept(meeting, proposal, organiser) : slots.decline(meeting, proposal, organiser));
        return back(
                slug,
                done == SpeakingSlots.Answered.GONE
                        ? "delegation.list.proposalGone"
                        : accept ? "delegation.list.proposalTaken" : "delegation.list.proposalDeclined");
    }

    @Post("/matters/{matter}")
    HttpResponse<?> note(HttpRequest<?> request, String slug, String matter, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        transactions.retrying(() -> matters.note(meeting, matter, organiser));
        return back(slug, "delegation.list.matterNoted");
    }

    @Get("/papers/{paper}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> paper(HttpRequest<?> request, String slug, String paper, Organiser organiser) {
        var meeting = meeting(slug);
        var found = credentials.at(meeting.id()).stream()
                .filter(one -> one.publicId().equals(paper))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        audit.record(
                Actor.staff(organiser.accountId(), organiser.name()),
                "delegation.paperRead",
                meeting.code(),
                found.name());
        return Attachments.file(
                credentials.content(found).orElseThrow(NoSuchPage::new),
                MediaType.of(found.kind().mediaType()),
                found.name());
    }

    private HttpResponse<?> back(String slug, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(DelegationPaths.organise(slug))), notice, values);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
