package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** Somebody who was in the delegation to the last meeting: the name and nothing else, for the rest may have changed. */
@Introspected
public record Predecessor(
        String publicId,
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String name,
        DelegationRole role,
        String meeting) {}
