package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a delegation wishes to raise under "other matters". */
@Introspected
public record OtherMatter(
        String publicId,
        long delegationId,
        String words,
        String sentBy,
        Instant sentAt,
        @Nullable String notedBy,
        @Nullable Instant notedAt) {}
