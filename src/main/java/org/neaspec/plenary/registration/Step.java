package org.neaspec.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a registration.
 *
 * @param by the organiser who did it, or null when it was the person
 * @param reason what the person was told
 * @param detail what only organisers read
 */
public record Step(
        Instant at,
        StepAct act,
        RegistrationStatus status,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String detail) {}
