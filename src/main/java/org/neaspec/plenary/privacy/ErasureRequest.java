package org.neaspec.plenary.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.RegistrationStatus;

/**
 * That somebody wants to be forgotten.
 *
 * @param words what he or she wrote with it
 * @param answer what staff answered
 */
public record ErasureRequest(
        long registrationId,
        String reference,
        String name,
        RegistrationStatus status,
        Instant askedAt,
        @Nullable String words,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    /** Where it stands. Words come from the messages {@code privacy.request.<name>}. */
    public enum State {
        OPEN,
        TAKEN_BACK,
        DONE,
        /** Some of it is erased, some kept. */
        PARTLY,
        REFUSED;

        /** The message that names it. */
        public String messageKey() {
            return "privacy.request." + name();
        }
    }
}
