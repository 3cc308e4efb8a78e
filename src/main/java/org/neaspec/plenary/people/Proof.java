package org.neaspec.plenary.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;

/**
 * What somebody of the staff saw about a designation.
 *
 * @param stateCode the designating State (ISO 3166-1 alpha-3)
 * @param source a letter, a list, its date
 */
public record Proof(
        Designation kind,
        @Nullable String stateCode,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String source) {}
