package org.neaspec.plenary.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** One line of the record: at this moment this actor did this to that. */
@Introspected
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable String detail) {}
