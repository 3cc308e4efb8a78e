package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.neaspec.plenary.access.Viewer.Organiser;

/**
 * A row of {@code registration_step}: who did what, when and why. Rows are only ever added.
 *
 * @param stateBefore how things stood before, so that the step can be taken back; see {@link Before}
 */
@MappedEntity("registration_step")
record StepRow(
        @Id @GeneratedValue @Nullable Long id,
        long registrationId,
        Instant at,
        StepAct act,
        RegistrationStatus status,
        @Nullable Long accountId,
        @Nullable String actorName,
        @Nullable String reason,
        @Nullable String detail,
        Hand hand,
        @Nullable String stateBefore) {

    static StepRow byPerson(
            long registrationId, Instant at, StepAct act, RegistrationStatus status, @Nullable String detail) {
        return new StepRow(null, registrationId, at, act, status, null, null, null, detail, Hand.PERSON, null);
    }

    static StepRow byRule(
            long registrationId, Instant at, StepAct act, RegistrationStatus status, @Nullable String detail) {
        return new StepRow(null, registrationId, at, act, status, null, null, null, detail, Hand.SYSTEM, null);
    }

    static StepRow byFocalPoint(
            long registrationId,
            Instant at,
            StepAct act,
            RegistrationStatus status,
            String name,
            @Nullable String detail) {
        return new StepRow(null, registrationId, at, act, status, null, name, null, detail, Hand.FOCAL_POINT, null);
    }

    static StepRow byStaff(
            long registrationId,
            Instant at,
            StepAct act,
            RegistrationStatus status,
            Organiser by,
            @Nullable String reason,
            @Nullable String detail) {
        return new StepRow(
                null,
                registrationId,
                at,
                act,
                status,
                by.accountId(),
                by.name(),
                reason,
                detail,
                Hand.SECRETARIAT,
                null);
    }

    StepRow after(String before) {
        return new StepRow(id, registrationId, at, act, status, accountId, actorName, reason, detail, hand, before);
    }
}
