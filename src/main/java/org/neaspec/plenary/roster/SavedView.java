package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A list somebody gave a name.
 *
 * @param shared whether all who may see the list of the meeting find it
 * @param query of its address
 * @param by who made it
 */
@Introspected
public record SavedView(
        String publicId,
        long accountId,
        String name,
        boolean shared,
        String query,
        @Nullable String by) {}
