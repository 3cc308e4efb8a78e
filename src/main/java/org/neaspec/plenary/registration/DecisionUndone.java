package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * An organiser took the last decision about a registration back.
 *
 * @param undoneStepId the step that does not count any more
 * @param undone what it was
 * @param undoneStatus where that had led
 * @param stepId the step of taking it back
 * @param status the state it is in again
 * @param reason what the person had been told with that state, if anything
 */
public record DecisionUndone(
        long registrationId,
        long undoneStepId,
        StepAct undone,
        RegistrationStatus undoneStatus,
        long stepId,
        RegistrationStatus status,
        @Nullable String reason,
        long accountId,
        String by)
        implements RegistrationFact {}
