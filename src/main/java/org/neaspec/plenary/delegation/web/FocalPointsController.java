package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.KeepFocalPoints;
import org.neaspec.plenary.delegation.web.DelegationsPages.Typed;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** Who names each delegation, the letters to them, and what came from them by e-mail. */
@Controller(value = "/organise/meetings/{slug}/delegations", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class FocalPointsController {

    private static final int LONGEST_NAME = 150;
    private static final int MOST_ADDRESSES = 5;
    private static final int LONGEST_NOTE = 1_000;

    private final Meetings meetings;
    private final Delegations delegations;
    private final DelegationsPages maker;
    private final KeepFocalPoints keep;
    private final Credentials credentials;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    FocalPointsController(
            Meetings meetings,
            Delegations delegations,
            DelegationsPages maker,
            KeepFocalPoints keep,
            Credentials credentials,
            Transactions transactions,
            Notices notices,
            Pages pages) {
        this.meetings = meetings;
        this.delegations = delegations;
        this.maker = maker;
        this.keep = keep;
        this.credentials = credentials;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Post("/focal-points")
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var errors = FormErrors.none();
        var party = form.text("party");
        var found = find(meeting, party);
        var name = PlainText.line(form.text("name"));
        var addresses = addresses(form.text("addresses"));
        var note = PlainText.line(form.text("note"));
        if (found.isEmpty()) {
            errors.add("party", "delegation.error.party");
        }
        if (!PlainText.says(name) || PlainText.length(name) > LONGEST_NAME) {
            errors.add(Typed.id("name", party), "delegation.error.focalName");
        }
        if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
            errors.add(Typed.id("addresses", party), "delegation.error.addresses");
        }
        if (PlainText.length(note) > LONGEST_NOTE) {
            errors.add(Typed.id("note", party), "web.form.text.long", LONGEST_NOTE);
        }
        if (found.isEmpty() || errors.any()) {
            return wrong(request, meeting, form, errors);
        }
        var delegation = begun(found.get());
        var point = transactions.retrying(
                () -> keep.add(delegation, name, addresses, note.isEmpty() ? null : note, organiser));
        if (!form.text("write").isEmpty()) {
            transactions.retrying(() -> {
                keep.write(meeting, delegation, point, false, organiser);
                return true;
            });
        }
        return back(
                slug,
                form.text("write").isEmpty() ? "delegation.list.pointAdded" : "delegation.list.pointWritten",
                name);
    }

    /** Writes again, gives a new link, or removes. */
    @Post("/focal-points/{point}")
    HttpResponse<?> change(HttpRequest<?> request, String slug, String point, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var found = delegations.focalPoint(meeting.id(), point).orElseThrow(NoSuchPage::new);
        var delegation = delegations.byId(found.delegationId()).orElseThrow();
        var act = form.text("act");
        transactions.retrying(() -> {
            if (act.equals("remove")) {
                keep.remove(delegation, found, organiser);
            } else {
                keep.write(meeting, delegation, found, act.equals("renew"), organiser);
            }
            return true;
        });
        return back(
                slug,
                act.equals("remove") ? "delegation.list.pointRemoved" : "delegation.list.pointWritten",
                found.name());
    }

    /** Takes note of a note verbale that came by e-mail or on paper. */
    @Post("/notes")
    HttpResponse<?> note(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var meeting = meeting(slug);
        var party = form.text("party");
        var source = PlainText.line(form.text("source"));
        var found = find(meeting, party);
        if (found.isEmpty() || !NoteSource.says(source)) {
            var errors = FormErrors.none()
                    .add(found.isEmpty() ? "party" : Typed.id("source", party), "delegation.error.source");
            return wrong(request, meeting, form, errors);
        }
        var delegation = begun(found.get());
        transactions.retrying(() -> {
            credentials.takeNote(delegation, source, organiser);
            return true;
        });
        return back(slug, "delegation.list.noteSaved", delegation.party().name());
    }

    private Optional<Delegation> find(MeetingFacts meeting, String party) {
        return delegations.find(meeting.id(), party);
    }

    private Delegation begun(Delegation found) {
        return found.id() != null
                ? found
                : transactions.retrying(() -> delegations.begun(
                        found.meetingId(),
                        found.party().stateCode(),
                        found.party().bodyId()));
    }

    /** Addresses with commas, semicolons, spaces or lines between; nothing when one of them is none. */
    private static List<EmailAddress> addresses(String typed) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (var one : typed.split("[\\s,;]+", -1)) {
            if (!one.isEmpty()) {
                var address = EmailAddress.parse(one);
                if (address.isEmpty()) {
                    return List.of();
                }
                addresses.add(address.get());
            }
        }
        return addresses;
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, MeetingFacts meeting, Form form, FormErrors errors) {
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                "delegation/organise",
                maker.page(meeting, Typed.of(form), errors));
    }

    private HttpResponse<?> back(String slug, String notice, Object... values) {
        return notices.after(HttpResponse.seeOther(URI.create(DelegationPaths.organise(slug))), notice, values);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }
}
