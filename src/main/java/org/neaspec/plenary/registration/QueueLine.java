package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Standing;

/**
 * A registration as the queue shows it.
 *
 * @param assignee the name of the member of staff who looks after it
 * @param changeRequested whether the person asked for a change that the secretariat has not decided
 */
public record QueueLine(
        long id,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable String stateCode,
        Category category,
        Attendance attendance,
        RegistrationStatus status,
        WayIn way,
        int version,
        Endorsement.Answer endorsement,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        boolean changeRequested,
        Instant receivedAt,
        Set<Designation> claims,
        Standing standing) {}
