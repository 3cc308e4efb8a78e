package org.neaspec.plenary.meeting;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting is, as far as the papers say.
 *
 * @param countryCode ISO 3166-1 alpha-3
 * @param line the whole place as the papers print it
 */
public record Venue(
        @Nullable String name,
        @Nullable String room,
        @Nullable String city,
        @Nullable String countryCode,
        @Nullable String line) {

    public static final Venue UNKNOWN = new Venue(null, null, null, null, null);

    /** The place in one line, as printed or else put together; empty when nothing is known. */
    public String print() {
        return line != null
                ? line
                : Stream.of(name, city).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
