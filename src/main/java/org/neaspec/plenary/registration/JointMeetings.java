package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Relations;

/** Meetings that are held together, and the registrations that one form made for them. */
@Singleton
public class JointMeetings {

    private final Relations relations;
    private final Meetings meetings;
    private final RegistrationRepository registrations;

    JointMeetings(Relations relations, Meetings meetings, RegistrationRepository registrations) {
        this.relations = relations;
        this.meetings = meetings;
        this.registrations = registrations;
    }

    /** The meetings for which the form of this one registers too, if somebody wants; also those that are full or closed now. */
    public List<MeetingFacts> of(MeetingFacts meeting) {
        return relations.registeredTogether(meeting.id()).stream()
                .flatMap(id -> meetings.byId(id).stream())
                .toList();
    }

    /** What else the person registered for with the same form. Each registration goes its own way from then on. */
    public List<Companion> companions(long registrationId) {
        return registrations.companions(registrationId).stream()
                .flatMap(row -> meetings.byId(row.meetingId()).stream()
                        .map(meeting -> new Companion(row.id(), meeting, row.reference(), row.status())))
                .toList();
    }
}
