package org.neaspec.plenary.delegation;

import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * The invitation with the secret link goes to one recorded address of a focal point.
 *
 * @param token the secret part of the link
 * @param reminder whether it is because nobody is named yet
 */
public record FocalPointWrittenTo(
        MeetingFacts meeting,
        Delegation delegation,
        Terms terms,
        String name,
        EmailAddress address,
        String token,
        boolean reminder) {

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "FocalPointWrittenTo[" + name + "]";
    }
}
