package org.neaspec.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a registration.
 *
 * @param hand whose act it was
 * @param by the name of the member of staff or the focal point who did it; null when it was the person or a rule
 * @param reason what the person was told
 * @param detail what only organisers read
 */
public record Step(
        Instant at,
        StepAct act,
        RegistrationStatus status,
        Hand hand,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String detail) {

    /** The message that names it. */
    public String messageKey() {
        return act != StepAct.WITHDRAWN || hand == Hand.PERSON
                ? act.messageKey()
                : hand == Hand.SECRETARIAT ? "registration.step.takenOut.staff" : "registration.step.takenOut";
    }
}
