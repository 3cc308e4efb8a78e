package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Map;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.Bearer;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Site;

/** Meetings, for programs: those announced for everybody, the others for tokens that are for them. */
@Controller(ApiPaths.MEETINGS)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiMeetingsController {

    private final Meetings meetings;
    private final MeetingRoles roles;
    private final ApiDoor door;
    private final ApiAnswers answers;
    private final Site site;
    private final Clock clock;

    ApiMeetingsController(
            Meetings meetings, MeetingRoles roles, ApiDoor door, ApiAnswers answers, Site site, Clock clock) {
        this.meetings = meetings;
        this.roles = roles;
        this.door = door;
        this.answers = answers;
        this.site = site;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
        ApiDoor.onlyParameters(request);
        var open = caller.bearer()
                .filter(bearer -> bearer.scopes().contains(ApiScope.MEETINGS_READ))
                .map(bearer -> new Open(bearer, roles.everywhere(bearer.owner().accountId())));
        return answers.ok(
                request,
                new MeetingJson.Listed(meetings.cards().stream()
                        .filter(meeting -> meeting.announced()
                                || open.filter(token -> token.to(meeting)).isPresent())
                        .map(meeting -> MeetingJson.of(meeting, site, clock.instant()))
                        .toList()));
    }

    @Get("/{slug}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, Caller caller) {
        ApiDoor.onlyParameters(request);
        var meeting = door.readable(caller, ApiScope.MEETINGS_READ, slug);
        return answers.ok(request, MeetingJson.of(meeting, site, clock.instant()));
    }

    /** What a token opens, asked for many meetings without asking the database for each. */
    private record Open(Bearer bearer, Map<Long, MeetingRights> rights) {

        boolean to(MeetingCard meeting) {
            boolean owner = bearer.owner().rights().everything()
                    || rights.getOrDefault(meeting.id(), MeetingRights.NONE).may(Task.READ);
            return owner && bearer.isFor(meeting.id());
        }
    }
}
