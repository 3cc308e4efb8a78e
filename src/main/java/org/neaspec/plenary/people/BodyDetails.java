package org.neaspec.plenary.people;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a body; clean text.
 *
 * @param stateCode the State it belongs to (ISO 3166-1 alpha-3), if any
 * @param parentCode of the body it is part of
 */
public record BodyDetails(
        String name,
        @Nullable String acronym,
        BodyKind kind,
        @Nullable String stateCode,
        @Nullable String parentCode) {}
