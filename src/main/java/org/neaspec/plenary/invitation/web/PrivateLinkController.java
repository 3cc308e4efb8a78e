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
import java.util.Map;
import java.util.function.BiFunction;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.invitation.PrivateLinks;
import org.neaspec.plenary.invitation.PrivateLinks.PrivateLink;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.web.RegistrationDesk;
import org.neaspec.plenary.registration.web.Visit;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** The form, for whoever has the private link of a meeting. */
@Controller("/private/{token}")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ExecuteOn(TaskExecutors.BLOCKING)
class PrivateLinkController {

    private final PrivateLinks links;
    private final Meetings meetings;
    private final RegistrationDesk desk;
    private final Pages pages;

    PrivateLinkController(PrivateLinks links, Meetings meetings, RegistrationDesk desk, Pages pages) {
        this.links = links;
        this.meetings = meetings;
        this.desk = desk;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return let(request, token, (link, meeting) -> desk.show(request, visit(meeting, link)));
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, String token, Form sent) {
        return let(request, token, (link, meeting) -> desk.take(request, visit(meeting, link), sent));
    }

    @Get("/received")
    @Consumes(MediaType.ALL)
    HttpResponse<?> received(HttpRequest<?> request, String token) {
        return let(request, token, (link, meeting) -> desk.received(request, meeting));
    }

    private HttpResponse<?> let(
            HttpRequest<?> request, String token, BiFunction<PrivateLink, MeetingFacts, HttpResponse<?>> handler) {
        var link = links.byToken(token);
        if (link.isPresent()) {
            var meeting = meetings.byId(link.get().meetingId()).orElseThrow();
            if (links.open(meeting)) {
                return handler.apply(link.get(), meeting);
            }
        } else if (!links.known(token)) {
            throw new NoSuchPage();
        }
        return pages.with(HttpStatus.GONE, request, "registration/link-ended", Map.of());
    }

    private Visit visit(MeetingFacts meeting, PrivateLink link) {
        var category = link.category();
        return new Visit(
                meeting,
                links.entrance(meeting, link.token()),
                InvitationPaths.privateLink(link.token()),
                InvitationPaths.privateLink(link.token()),
                null,
                category == null ? null : new Visit.Known("", "", "", "", "", "", category.name(), ""),
                null,
                InvitationPaths.privateReceived(link.token()));
    }
}
