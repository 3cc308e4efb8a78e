package org.neaspec.plenary.delegation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * Somebody was named for a delegation and is asked to complete the registration.
 *
 * @param by name of the focal point
 * @param contact where to ask about the delegation: the focal point's first recorded address
 * @param segments titles of the parts of the programme that are for the role, as far as the public may know of them
 * @param insteadOf name of who was to come before; null where nobody was
 */
public record DelegateNamed(
        MeetingFacts meeting,
        long registrationId,
        String by,
        @Nullable String contact,
        Party party,
        DelegationRole role,
        List<String> segments,
        Terms terms,
        @Nullable String insteadOf) {}
