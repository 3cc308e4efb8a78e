package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.FocalLinks;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** Lets through who came by a focal point's link that works; a link that ended says so, one nobody had is not found. */
@Singleton
class FocalGuard {

    private final FocalLinks links;
    private final Delegations delegations;
    private final Meetings meetings;
    private final Pages pages;

    FocalGuard(FocalLinks links, Delegations delegations, Meetings meetings, Pages pages) {
        this.links = links;
        this.delegations = delegations;
        this.meetings = meetings;
        this.pages = pages;
    }

    /** Who came, and for which delegation. */
    record Visit(String token, FocalPoint point, Delegation delegation, MeetingFacts meeting) {}

    /** What is done for who came. */
    interface Handler {
        HttpResponse<?> handle(Visit visit);
    }

    HttpResponse<?> let(HttpRequest<?> request, String token, Handler handler) {
        var answer = links.lookUp(token);
        if (answer instanceof FocalLinks.Answer.Opens opens) {
            var delegation = delegations.byId(opens.focalPoint().delegationId()).orElseThrow();
            var meeting = meetings.byId(delegation.meetingId()).orElseThrow();
            return handler.handle(new Visit(token, opens.focalPoint(), delegation, meeting));
        }
        if (answer instanceof FocalLinks.Answer.Ended) {
            return pages.with(HttpStatus.GONE, request, "registration/link-ended", Map.of());
        }
        throw new NoSuchPage();
    }
}
