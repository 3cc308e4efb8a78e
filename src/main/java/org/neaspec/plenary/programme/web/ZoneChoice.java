package org.neaspec.plenary.programme.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.ReaderZone;

/**
 * The form in which readers without scripts, or with a mind of their own, choose their zone.
 *
 * @param path where the form leads
 * @param common a short list with the chosen zone in it
 * @param all every zone by continent, when asked for
 */
record ZoneChoice(String path, List<Choice> common, List<Continent> all) {

    record Continent(String name, List<Choice> zones) {}

    static ZoneChoice of(String path, ReaderZone reader, ZoneId meeting, Instant at) {
        ZoneId chosen = reader.zone() == null ? meeting : reader.zone();
        List<Choice> common = Stream.concat(
                        ZonePicker.COMMON.stream(),
                        Stream.ofNullable(chosen).filter(z -> !ZonePicker.COMMON.contains(z)))
                .map(zone -> choice(zone, chosen, at))
                .toList();
        List<Continent> all = reader.allOffered()
                ? ZonePicker.groups().stream()
                        .map(group -> new Continent(
                                group.name(),
                                group.zones().stream()
                                        .map(zone -> choice(zone, null, at))
                                        .toList()))
                        .toList()
                : List.of();
        return new ZoneChoice(path, common, all);
    }

    private static Choice choice(ZoneId zone, @Nullable ZoneId chosen, Instant at) {
        return Choice.of(
                zone.getId(), TimeText.city(zone) + " (" + TimeText.offset(zone, at) + ")", zone.equals(chosen));
    }
}
