package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * A body that was merged into another, and can be told apart again.
 *
 * @param id of the merge
 */
@Introspected
public record MergedBody(long id, String name, String mergedBy, Instant mergedAt) {}
