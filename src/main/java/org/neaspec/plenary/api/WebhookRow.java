package org.neaspec.plenary.api;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook}, without its secret. */
@Introspected
record WebhookRow(
        long id,
        String publicId,
        String url,
        String events,
        String createdByName,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        @Nullable String disabledReason) {}
