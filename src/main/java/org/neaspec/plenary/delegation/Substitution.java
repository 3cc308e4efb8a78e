package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** One person came instead of another. */
@Introspected
public record Substitution(long delegationId, String gone, String came, boolean late, String madeBy, Instant madeAt) {}
