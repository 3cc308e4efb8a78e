package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * Somebody who was merged into another, and can be told apart again.
 *
 * @param id of the merge
 * @param name as it was printed
 */
@Introspected
public record MergedPerson(long id, String name, String mergedBy, Instant mergedAt) {}
