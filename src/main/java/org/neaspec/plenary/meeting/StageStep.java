package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A decision about a meeting, with what was decided before it. */
@Introspected
public record StageStep(
        Instant at, Stage beforeIt, Stage afterIt, @Nullable String reason, String madeBy) {}
