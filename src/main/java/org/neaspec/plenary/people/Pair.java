package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** Two persons who may be one; the ids are those of their pages. */
@Introspected
public record Pair(
        String oneId,
        String oneName,
        @Nullable String oneLocal,
        @Nullable String oneEmail,
        @Nullable String oneBody,
        String otherId,
        String otherName,
        @Nullable String otherLocal,
        @Nullable String otherEmail,
        @Nullable String otherBody,
        PairReason why) {}
