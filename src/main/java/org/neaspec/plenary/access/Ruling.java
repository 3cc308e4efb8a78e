package org.neaspec.plenary.access;

import java.time.Instant;

/**
 * An organiser's explicit decision about one person and one segment.
 *
 * @param granted true for a grant, false for a refusal
 * @param by the organiser's name
 * @param at when it was decided
 */
public record Ruling(long segmentId, boolean granted, String by, Instant at) {}
