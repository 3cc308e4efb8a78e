package org.neaspec.plenary.trouble;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** How many things of a kind fail at a meeting; at none where they are of the whole site. */
@Introspected
public record TroubleCount(
        TroubleKind kind,
        @Nullable Long meetingId,
        @Nullable String slug,
        @Nullable String title,
        long many) {}
