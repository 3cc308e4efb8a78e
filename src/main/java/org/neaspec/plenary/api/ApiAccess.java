package org.neaspec.plenary.api;

import jakarta.inject.Singleton;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Decides what a token opens: no more than it was made for, and no more than its owner may do now. */
@Singleton
public class ApiAccess {

    /** How the decision ends. */
    public enum Answer {
        ALLOWED,
        BEYOND_MEETING,
        BEYOND_SCOPE,
        BEYOND_OWNER
    }

    private final MeetingRoles roles;

    ApiAccess(MeetingRoles roles) {
        this.roles = roles;
    }

    /** Whether the token may be used for this at the meeting. */
    public Answer decide(Bearer bearer, ApiScope scope, MeetingFacts meeting) {
        if (!bearer.isFor(meeting.id())) {
            return Answer.BEYOND_MEETING;
        }
        if (!bearer.scopes().contains(scope)) {
            return Answer.BEYOND_SCOPE;
        }
        return owner(bearer, meeting.slug()).may(scope.task()) ? Answer.ALLOWED : Answer.BEYOND_OWNER;
    }

    /** Whether the meeting exists for the token: who has nothing to do with one that is not announced finds nothing there. */
    public boolean knows(Bearer bearer, MeetingFacts meeting) {
        return bearer.isFor(meeting.id()) && owner(bearer, meeting.slug()).may(Task.READ);
    }

    private MeetingRights owner(Bearer bearer, String slug) {
        MeetingRights everywhere = bearer.owner().rights();
        return everywhere.everything()
                ? everywhere
                : roles.at(slug, bearer.owner().accountId());
    }
}
