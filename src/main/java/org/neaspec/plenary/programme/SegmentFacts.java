package org.neaspec.plenary.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;

/**
 * A part of a programme with an audience of its own.
 *
 * @param code its letter in the papers: "B"
 * @param audienceLine the audience in the papers' words
 * @param firstDay the first day on which it has a row with a time, if it has one
 * @param version guards its settings against two organisers saving at once
 * @param revisedAt when what its rows print of it in calendars last changed; null while it is as it was made
 */
public record SegmentFacts(
        long id,
        String code,
        String title,
        Audience audience,
        @Nullable String audienceLine,
        int position,
        @Nullable LocalDate firstDay,
        int version,
        @Nullable Instant revisedAt) {}
