package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What a merge of two bodies did, so that it can be undone exactly.
 *
 * @param moved ids of what was moved, by room
 * @param parts bodies that were part of the one that is gone
 * @param aliases bodies that had been merged before into the one that is gone
 * @param goneParent what the one that is gone was part of
 * @param keptParent what the one that was kept was part of, where that could not stay
 */
@Serdeable
record BodyWayBack(
        List<Long> people,
        List<Long> parts,
        List<Long> aliases,
        Map<String, List<Long>> moved,
        @Nullable Long goneParent,
        @Nullable Long keptParent) {}
