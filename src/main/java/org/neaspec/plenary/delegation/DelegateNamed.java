package org.neaspec.plenary.delegation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * Somebody was named for a delegation and is asked to complete the registration.
 *
 * @param by who named
 * @param segments titles of the parts of the programme that are for the role, as far as the public may know of them
 * @param insteadOf name of who was to come before; null where nobody was
 */
public record DelegateNamed(
        MeetingFacts meeting,
        long registrationId,
        By by,
        Party party,
        DelegationRole role,
        List<String> segments,
        Terms terms,
        @Nullable String insteadOf) {

    /**
     * Who named.
     *
     * @param contact where to ask about the delegation
     * @param staff whether it was the secretariat, in the stead of a focal point
     */
    public record By(String name, @Nullable String contact, boolean staff) {

        static By of(Caller caller, MeetingFacts meeting) {
            return caller instanceof FocalPoint point ? of(point) : ofStaff(caller.name(), meeting);
        }

        static By of(FocalPoint point) {
            return new By(
                    point.name(),
                    point.addresses().isEmpty()
                            ? null
                            : point.addresses().get(0).text(),
                    false);
        }

        static By ofStaff(String name, MeetingFacts meeting) {
            return new By(name, meeting.contactEmail(), true);
        }
    }
}
