package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.JointMeetings;
import org.neaspec.plenary.shared.EmailAddress;

/** The delegations of one State or body to meetings that are held together. */
@Singleton
public class JointDelegations {

    private final JointMeetings meetings;
    private final Delegations delegations;
    private final MeetingRoles roles;

    JointDelegations(JointMeetings meetings, Delegations delegations, MeetingRoles roles) {
        this.meetings = meetings;
        this.delegations = delegations;
        this.roles = roles;
    }

    /**
     * A delegation to another meeting.
     *
     * @param point who is its focal point there and the same as here; null where staff act
     */
    public record Other(
            MeetingFacts meeting,
            Delegation delegation,
            @Nullable FocalPoint point) {}

    /**
     * The other delegations for which whoever acts here may act too: a focal point who is one of both by an address recorded at
     * both, and staff who have the right at both.
     */
    public List<Other> of(MeetingFacts meeting, Delegation delegation, Caller by) {
        return meetings.of(meeting).stream()
                .flatMap(other -> delegations
                        .find(other.id(), delegation.party().key())
                        .filter(Delegation::invited)
                        .flatMap(there -> by instanceof FocalPoint point
                                ? same(point, other, there)
                                : allowed(by.organiser(), other)
                                        ? Optional.of(new Other(other, there, null))
                                        : Optional.empty())
                        .stream())
                .toList();
    }

    /** Where somebody is named there; belongs to an act, for it begins the delegation where nothing is written about it. */
    public NameDelegate.Place place(Other other, Caller by) {
        var point = other.point();
        var organiser = by.organiser();
        if (point != null || organiser == null) {
            return new NameDelegate.Place(other.meeting(), point == null ? by : point);
        }
        var party = other.delegation().party();
        var begun = delegations.begun(other.meeting().id(), party.stateCode(), party.bodyId());
        return new NameDelegate.Place(other.meeting(), new Caller.Staff(organiser, begun.rowId()));
    }

    private Optional<Other> same(FocalPoint point, MeetingFacts other, Delegation there) {
        var id = there.id();
        if (id == null) {
            return Optional.empty();
        }
        var keys = point.addresses().stream().map(EmailAddress::key).toList();
        return delegations.focalPoints(other.id()).getOrDefault(id, List.of()).stream()
                .filter(one -> one.addresses().stream().map(EmailAddress::key).anyMatch(keys::contains))
                .findFirst()
                .map(one -> new Other(other, there, one));
    }

    private boolean allowed(@Nullable Organiser organiser, MeetingFacts other) {
        return organiser != null
                && (organiser.rights().everything()
                        || roles.at(other.slug(), organiser.accountId()).may(Task.REVIEW));
    }
}
