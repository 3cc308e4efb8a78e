package org.neaspec.plenary.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;

/**
 * A designation an organiser verified, or is about to.
 *
 * @param stateCode the designating State (ISO 3166-1 alpha-3)
 * @param source what the organiser saw: a letter, a list, its date
 */
public record VerifiedDesignation(
        Designation kind,
        @Nullable String stateCode,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String source) {}
