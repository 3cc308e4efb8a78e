package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A published version without its content, as lists of versions show it. */
@Introspected
public record VersionLine(
        int number, @Nullable String label, @Nullable String note, Instant publishedAt, String publishedBy) {

    /**
     * Its name in public addresses, made of the moment it appeared. Unlike the number it does not tell how many versions there
     * were in between.
     */
    public String key() {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt), Character.MAX_RADIX);
    }
}
