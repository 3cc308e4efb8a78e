package org.neaspec.plenary.invitation;

import java.time.Instant;
import org.neaspec.plenary.registration.RegistrationStatus;

/** What became of inviting somebody. */
public sealed interface InviteOutcome {

    /** The invitation is on its way. */
    record Invited(String name) implements InviteOutcome {}

    /** The address was invited before, and has not answered; nothing was sent. */
    record InvitedBefore(String name, Instant at) implements InviteOutcome {}

    /** The address is registered already, or was. */
    record AlreadyRegistered(String name, String reference, RegistrationStatus status) implements InviteOutcome {}
}
