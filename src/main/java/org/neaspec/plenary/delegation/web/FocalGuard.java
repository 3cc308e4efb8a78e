package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import org.neaspec.plenary.account.StaffDoor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.Caller;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.FocalLinks;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/**
 * Lets through who came by a focal point's link that works, and staff whose part it is. A link that ended says so, one nobody had
 * is not found.
 */
@Singleton
class FocalGuard {

    /** What hangs on no row: nothing is written about the delegation yet. */
    private static final long NO_ROW = 0;

    private final FocalLinks links;
    private final StaffDoor door;
    private final Delegations delegations;
    private final Meetings meetings;
    private final Transactions transactions;
    private final Pages pages;

    FocalGuard(
            FocalLinks links,
            StaffDoor door,
            Delegations delegations,
            Meetings meetings,
            Transactions transactions,
            Pages pages) {
        this.links = links;
        this.door = door;
        this.delegations = delegations;
        this.meetings = meetings;
        this.transactions = transactions;
        this.pages = pages;
    }

    /**
     * Who came, and for which delegation.
     *
     * @param path of the page
     */
    record Visit(Caller by, Delegation delegation, MeetingFacts meeting, String path) {

        boolean staff() {
            return by instanceof Caller.Staff;
        }

        /** The row of the delegation; one that is nobody's where nothing is written about it. */
        long row() {
            return by.delegationId();
        }
    }

    /** What is done for who came. */
    interface Handler {
        HttpResponse<?> handle(Visit visit);
    }

    HttpResponse<?> let(HttpRequest<?> request, FocalDoor by, Handler handler) {
        var token = by.token();
        if (token == null) {
            return handler.handle(staff(request, by));
        }
        var answer = links.lookUp(token);
        if (answer instanceof FocalLinks.Answer.Opens opens) {
            var delegation = delegations.byId(opens.focalPoint().delegationId()).orElseThrow();
            var meeting = meetings.byId(delegation.meetingId()).orElseThrow();
            return handler.handle(new Visit(opens.focalPoint(), delegation, meeting, DelegationPaths.page(token)));
        }
        if (answer instanceof FocalLinks.Answer.Ended) {
            return pages.with(HttpStatus.GONE, request, "registration/link-ended", Map.of());
        }
        throw new NoSuchPage();
    }

    private Visit staff(HttpRequest<?> request, FocalDoor by) {
        var organiser = door.admitted(request);
        var slug = by.slug();
        var key = by.party();
        if (slug == null || key == null) {
            throw new NoSuchPage();
        }
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var found = delegations.find(meeting.id(), key).orElseThrow(NoSuchPage::new);
        var delegation = found.id() == null && request.getMethod() != HttpMethod.GET ? begun(found) : found;
        var row = delegation.id() == null ? NO_ROW : delegation.rowId();
        return new Visit(new Caller.Staff(organiser, row), delegation, meeting, DelegationPaths.staff(slug, key));
    }

    private Delegation begun(Delegation found) {
        return transactions.retrying(() -> delegations.begun(
                found.meetingId(), found.party().stateCode(), found.party().bodyId()));
    }
}
