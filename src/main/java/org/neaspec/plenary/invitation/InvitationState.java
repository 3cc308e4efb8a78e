package org.neaspec.plenary.invitation;

/** Where an invitation stands. Whether a mail was opened nobody tracks. Words come from {@code invitation.state.<name>}. */
public enum InvitationState {
    SENT,
    REGISTERED,
    DECLINED,
    EXPIRED,
    REVOKED;

    /** The message that names this state. */
    public String messageKey() {
        return "invitation.state." + name();
    }
}
