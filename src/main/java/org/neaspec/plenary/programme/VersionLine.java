package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A published version without its content, as lists of versions show it. */
@Introspected
public record VersionLine(
        int number, @Nullable String label, @Nullable String note, Instant publishedAt, String publishedBy) {}
