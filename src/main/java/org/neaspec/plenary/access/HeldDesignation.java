package org.neaspec.plenary.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A designation an organiser has verified.
 *
 * @param stateCode the designating State (ISO 3166-1 alpha-3), if one is recorded
 * @param from first valid day, or null for no beginning
 * @param until last valid day, or null for no end
 */
public record HeldDesignation(
        Designation kind,
        @Nullable String stateCode,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
