package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.neaspec.plenary.access.Designation;

/**
 * A designation somebody holds, will hold or has held, as it was verified.
 *
 * @param stateCode the designating State (ISO 3166-1 alpha-3), if one is recorded
 * @param validFrom first valid day, or null for no beginning
 * @param validUntil last valid day, or null for no end
 * @param source what was seen as proof: a letter, a list, its date
 * @param verifiedBy the name of who saw it
 */
@Introspected
public record Appointment(
        long id,
        long personId,
        Designation kind,
        @Nullable String stateCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String source,
        @Nullable String verifiedBy,
        Instant verifiedAt,
        int version) {}
