package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A body as the directory has it.
 *
 * @param code part of the address of its page
 * @param stateCode the State it belongs to (ISO 3166-1 alpha-3), if any
 * @param parentCode of the body it is part of
 * @param people how many people of the directory are in it
 * @param version of the row, as an editor must have seen it
 * @param mergedInto the code of the body this one was merged into
 */
@Introspected
public record Body(
        long id,
        String code,
        String name,
        @Nullable String acronym,
        BodyKind kind,
        @Nullable String stateCode,
        @Nullable Long parentId,
        @Nullable String parentCode,
        @Nullable String parentName,
        long people,
        int version,
        @Nullable String mergedInto) {}
