package org.neaspec.plenary.registration;

/** What became of naming somebody. */
public sealed interface NominationOutcome {

    /** A registration was made, and waits for the person to complete it. */
    record Invited(long registrationId) implements NominationOutcome {}

    /** The address is registered already, for the same State or body, which now stands behind the person. */
    record Known(long registrationId, String name) implements NominationOutcome {}

    /** The address is registered already, and not for this State or body. */
    record Elsewhere() implements NominationOutcome {}

    /** The address was registered, and that ended. */
    record Over(String name, RegistrationStatus status) implements NominationOutcome {}
}
