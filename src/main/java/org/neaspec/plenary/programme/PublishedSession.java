package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A session of the published programme, as those know it who give out its places.
 *
 * @param byChoice whether its places are limited
 */
public record PublishedSession(
        long id,
        String publicId,
        String title,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        boolean byChoice) {}
