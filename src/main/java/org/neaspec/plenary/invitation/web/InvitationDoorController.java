package org.neaspec.plenary.invitation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.invitation.InviteOnly;
import org.neaspec.plenary.invitation.PrivateLinks;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Whether a meeting takes only those who were asked, and its private link. */
@Controller(value = "/organise/meetings/{slug}/invitations", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class InvitationDoorController {

    private final Meetings meetings;
    private final InvitationsPages maker;
    private final InviteOnly inviteOnly;
    private final PrivateLinks links;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;
    private final Clock clock;

    InvitationDoorController(
            Meetings meetings,
            InvitationsPages maker,
            InviteOnly inviteOnly,
            PrivateLinks links,
            Transactions transactions,
            Notices notices,
            Pages pages,
            Clock clock) {
        this.meetings = meetings;
        this.maker = maker;
        this.inviteOnly = inviteOnly;
        this.links = links;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Post("/door")
    HttpResponse<?> set(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var only = form.has("onlyInvited");
        transactions.retrying(() -> {
            inviteOnly.set(meeting, only, organiser);
            return true;
        });
        return back(slug, only ? "invitation.door.closed" : "invitation.door.opened");
    }

    @Post("/link")
    HttpResponse<?> link(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        if (form.text("act").equals("revoke")) {
            transactions.retrying(() -> {
                links.revoke(meeting, organiser);
                return true;
            });
            return back(slug, "invitation.door.linkEnded");
        }
        var errors = FormErrors.none();
        var category = Category.named(form.text("linkCategory")).orElse(null);
        var expires = expires(form.text("linkExpires"), meeting, errors);
        if (errors.any()) {
            var sent = new InvitationsPages.Sent(InviteForm.EMPTY, List.of(), errors);
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "invitation/organise",
                    maker.page(meeting, organiser, InvitationsPages.Filter.of(null, 1), sent));
        }
        transactions.retrying(() -> {
            links.renew(meeting, category, expires, organiser);
            return true;
        });
        return back(slug, "invitation.door.linkMade");
    }

    private @Nullable Instant expires(String typed, MeetingFacts meeting, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var at = LocalDateTime.parse(typed).atZone(meeting.zoneOrUtc()).toInstant();
            if (!at.isAfter(clock.instant())) {
                errors.add("linkExpires", "invitation.error.expires");
            }
            return at;
        } catch (DateTimeException notThat) {
            errors.add("linkExpires", "delegation.error.moment");
            return null;
        }
    }

    private HttpResponse<?> back(String slug, String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(InvitationPaths.organise(slug))), notice);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
