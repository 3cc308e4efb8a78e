package org.neaspec.plenary.people;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What a merge did, so that it can be undone exactly.
 *
 * @param before what the directory said about the one who was kept
 * @param after what it said then
 * @param moved ids of what was moved, by room
 * @param designations ids of the designations that were moved
 * @param aliases persons who had been merged before into the one who is gone
 * @param becamePrinted whether the one who was kept is printed in programmes only since then
 */
@Serdeable
record WayBack(
        PersonDetails before,
        PersonDetails after,
        Map<String, List<Long>> moved,
        List<Long> designations,
        List<Long> aliases,
        boolean becamePrinted) {}
