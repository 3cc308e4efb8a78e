package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import org.neaspec.plenary.meeting.Meetings;

/** Has somebody who was named, and has not answered yet, written to once more. Belongs to the caller's transaction. */
@Singleton
class NominationLetter {

    private final Delegations delegations;
    private final Meetings meetings;
    private final Naming naming;

    NominationLetter(Delegations delegations, Meetings meetings, Naming naming) {
        this.delegations = delegations;
        this.meetings = meetings;
        this.naming = naming;
    }

    /** In the name of who named her, or who is a focal point now; nothing where she has answered, or nobody is one. */
    void again(Delegation delegation, long registrationId) {
        var member = delegations.members(delegation.rowId()).stream()
                .filter(one -> one.registrationId() == registrationId && one.unanswered())
                .findFirst();
        var points = delegations.focalPoints(delegation.meetingId()).get(delegation.rowId());
        if (member.isEmpty() || points == null) {
            return;
        }
        var by = points.stream()
                .filter(point -> point.name().equals(member.get().addedBy()))
                .findFirst()
                .orElse(points.get(0));
        naming.tell(
                meetings.byId(delegation.meetingId()).orElseThrow(),
                delegation,
                delegations.terms(delegation.meetingId()),
                by,
                registrationId,
                member.get().role(),
                null);
    }
}
