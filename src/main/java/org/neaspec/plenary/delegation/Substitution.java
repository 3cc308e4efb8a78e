package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** One person came instead of another. */
@Introspected
public record Substitution(
        long delegationId,
        long leftId,
        String gone,
        long cameId,
        String came,
        boolean late,
        String madeBy,
        Instant madeAt) {}
