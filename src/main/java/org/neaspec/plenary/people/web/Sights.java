package org.neaspec.plenary.people.web;

import jakarta.inject.Singleton;
import java.util.Map;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.PeopleSight;

/** Says whose records a member of staff may read. */
@Singleton
class Sights {

    private final MeetingRoles roles;

    Sights(MeetingRoles roles) {
        this.roles = roles;
    }

    PeopleSight of(Organiser staff) {
        if (staff.rights().everything()) {
            return PeopleSight.EVERYBODY;
        }
        return new PeopleSight(
                false,
                roles.everywhere(staff.accountId()).entrySet().stream()
                        .filter(meeting -> meeting.getValue().may(Task.REVIEW))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }
}
