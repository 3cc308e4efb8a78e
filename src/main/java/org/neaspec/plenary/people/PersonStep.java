package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * One thing that happened to a person in the directory.
 *
 * @param detail names of fields, of a designation or of another person; what is behind the first word is printed as it is
 */
@Introspected
public record PersonStep(
        Instant at, String actor, PersonAct act, @Nullable String detail) {}
