package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Standing;

/** A registration as the queue shows it. */
public record QueueLine(
        long id,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable String stateCode,
        Category category,
        Attendance attendance,
        RegistrationStatus status,
        int version,
        Endorsement.Answer endorsement,
        Instant receivedAt,
        Set<Designation> claims,
        Standing standing) {}
