package org.neaspec.plenary.invitation;

import org.neaspec.plenary.shared.EmailAddress;

/** An invitation was revoked: what is still to be mailed of it is not. */
public record InvitationEnded(String publicId, int sendings, EmailAddress address) {

    /** Names the last sending. */
    public String cause() {
        return "invitation " + publicId + " " + sendings;
    }
}
