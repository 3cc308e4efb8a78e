package org.neaspec.plenary.invitation;

import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * An invitation is to be mailed to the invited address, for the first time or again.
 *
 * @param token the secret part of the link
 * @param reminder whether it only reminds of one that was sent before
 */
public record InvitationSent(MeetingFacts meeting, Invitation invitation, String token, boolean reminder) {

    /** Names one sending. */
    public String cause() {
        return "invitation " + invitation.publicId() + " " + invitation.sendings();
    }

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "InvitationSent[" + invitation.publicId() + "]";
    }
}
