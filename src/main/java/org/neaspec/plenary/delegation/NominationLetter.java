package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;

/** Has somebody who was named, and has not answered yet, written to once more. Belongs to the caller's transaction. */
@Singleton
public class NominationLetter {

    private final Delegations delegations;
    private final MemberRepository members;
    private final Meetings meetings;
    private final Naming naming;

    NominationLetter(Delegations delegations, MemberRepository members, Meetings meetings, Naming naming) {
        this.delegations = delegations;
        this.members = members;
        this.meetings = meetings;
        this.naming = naming;
    }

    /** Somebody of any delegation; false where nobody is named, or nobody named her. */
    public boolean again(long registrationId) {
        return members.delegationOf(registrationId)
                .map(id -> again(delegations.byId(id).orElseThrow(), registrationId))
                .orElse(false);
    }

    /** In the name of who named her, or who is a focal point now; false where she has answered, or nobody is one. */
    boolean again(Delegation delegation, long registrationId) {
        var member = delegations.members(delegation.rowId()).stream()
                .filter(one -> one.registrationId() == registrationId && one.unanswered())
                .findFirst();
        var meeting = meetings.byId(delegation.meetingId()).orElseThrow();
        var by = member.flatMap(one -> by(one, meeting));
        if (by.isEmpty()) {
            return false;
        }
        naming.tell(
                meeting,
                delegation,
                delegations.terms(delegation.meetingId()),
                by.get(),
                registrationId,
                member.get().role(),
                null);
        return true;
    }

    private Optional<DelegateNamed.By> by(Member member, MeetingFacts meeting) {
        if (member.addedByAccount() != null) {
            return Optional.of(DelegateNamed.By.ofStaff(member.addedBy(), meeting));
        }
        var points = delegations.focalPoints(meeting.id()).getOrDefault(member.delegationId(), List.of());
        return points.stream()
                .filter(point -> point.name().equals(member.addedBy()))
                .findFirst()
                .or(() -> points.stream().findFirst())
                .map(DelegateNamed.By::of);
    }
}
