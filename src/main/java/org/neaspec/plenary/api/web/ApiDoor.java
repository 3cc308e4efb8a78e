package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import org.neaspec.plenary.api.ApiAccess;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.Bearer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;

/** What every address of the API about a meeting asks first. */
@Singleton
class ApiDoor {

    private final Meetings meetings;
    private final ApiAccess access;

    ApiDoor(Meetings meetings, ApiAccess access) {
        this.meetings = meetings;
        this.access = access;
    }

    /** The meeting, if this caller may know of it; else it answers as one that nobody made. */
    MeetingFacts meeting(Caller caller, String slug) {
        return meetings.find(slug)
                .filter(meeting -> meeting.announced()
                        || caller.bearer()
                                .filter(bearer -> access.knows(bearer, meeting))
                                .isPresent())
                .orElseThrow(ApiProblem::notFound);
    }

    /** The meeting, if it is announced or the token is for reading it in this way. */
    MeetingFacts readable(Caller caller, ApiScope scope, String slug) {
        MeetingFacts meeting = meeting(caller, slug);
        if (!meeting.announced()) {
            require(caller, scope, meeting);
        }
        return meeting;
    }

    /** The token, if it is for this at the meeting and its owner may do it now. */
    Bearer require(Caller caller, ApiScope scope, MeetingFacts meeting) {
        Bearer bearer = caller.bearer().orElseThrow(ApiProblem::tokenNeeded);
        return switch (access.decide(bearer, scope, meeting)) {
            case ALLOWED -> bearer;
            case BEYOND_MEETING -> throw ApiProblem.beyondMeeting();
            case BEYOND_SCOPE -> throw ApiProblem.beyondScope(scope);
            case BEYOND_OWNER -> throw ApiProblem.beyondOwner();
        };
    }

    boolean may(Bearer bearer, ApiScope scope, MeetingFacts meeting) {
        return access.decide(bearer, scope, meeting) == ApiAccess.Answer.ALLOWED;
    }

    /** A misspelt filter would be no filter: what is not in the document is refused. */
    static void onlyParameters(HttpRequest<?> request, String... known) {
        Set<String> names = Set.of(known);
        request.getParameters().forEachValue((name, value) -> {
            if (!names.contains(name)) {
                throw ApiProblem.badRequest("There is no parameter “" + shortened(name) + "” here.");
            }
        });
        for (String name : known) {
            if (request.getParameters().getAll(name).size() > 1) {
                throw ApiProblem.badRequest("The parameter “" + name + "” was sent more than once.");
            }
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
