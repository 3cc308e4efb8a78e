package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.PairReason;

/**
 * Somebody in the directory who may be the person of a registration.
 *
 * @param mine the public id of the person of the registration, and the version it has
 * @param person the public id of the other one, and the version it has
 * @param reference of the registration of the other one for the same meeting; null where there is none
 * @param stateCode whom that registration speaks for
 * @param holds how many designations the other one holds, or will
 */
@Introspected
public record Lookalike(
        String mine,
        int mineVersion,
        long personId,
        String person,
        int personVersion,
        String name,
        @Nullable String localName,
        @Nullable String email,
        @Nullable String body,
        PairReason why,
        @Nullable String reference,
        @Nullable String stateCode,
        long holds) {}
