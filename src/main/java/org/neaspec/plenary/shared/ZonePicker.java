package org.neaspec.plenary.shared;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time zones offered to people: a short list first, then every region by continent.
 *
 * <p>Only region names as the IANA database spells them (and UTC). Abbreviations, fixed offsets and the private ids
 * that iCal4j adds to the JVM are never offered and never accepted.
 */
public final class ZonePicker {

    /** The zones of the member States and of the places meetings are usually followed from. */
    public static final List<ZoneId> COMMON = List.of(
            ZoneId.of("Asia/Ulaanbaatar"),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Asia/Seoul"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Asia/Pyongyang"),
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("Asia/Vladivostok"),
            ZoneId.of("Asia/Bangkok"),
            ZoneId.of("Europe/Vienna"),
            ZoneId.of("America/New_York"),
            ZoneId.of("UTC"));

    private static final Pattern REGION = Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(/[A-Za-z0-9_-]+)+");

    private static final List<Group> GROUPS = ZoneId.getAvailableZoneIds().stream()
            .filter(ZonePicker::isRegion)
            .sorted()
            .map(ZoneId::of)
            .collect(Collectors.collectingAndThen(
                    Collectors.groupingBy(ZonePicker::continent, TreeMap::new, Collectors.toList()),
                    ZonePicker::listed));

    private ZonePicker() {}

    /** The zones of one continent or ocean, by name. */
    public record Group(String name, List<ZoneId> zones) {
        public Group {
            zones = List.copyOf(zones);
        }
    }

    public static List<Group> groups() {
        return GROUPS;
    }

    /** Everything that is offered, the short list first. */
    public static List<String> ids() {
        return Stream.concat(COMMON.stream(), GROUPS.stream().flatMap(group -> group.zones().stream()))
                .map(ZoneId::getId)
                .distinct()
                .toList();
    }

    /** The zone somebody chose, if it is one that is offered. */
    public static Optional<ZoneId> find(String id) {
        if (!id.equals("UTC") && !isRegion(id)) {
            return Optional.empty();
        }
        return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** A zone that was kept; null once the zones of this Java know it no more. */
    public static @Nullable ZoneId kept(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException abolished) {
            return null;
        }
    }

    /** The zone somebody typed: "Asia/Ulaanbaatar", or just its place where there is one of that name. */
    public static Optional<ZoneId> typed(String words) {
        Optional<ZoneId> exact = find(words);
        if (exact.isPresent()) {
            return exact;
        }
        String wanted = words.strip().replace(' ', '_');
        List<ZoneId> meant = GROUPS.stream()
                .flatMap(group -> group.zones().stream())
                .filter(zone -> wanted.equalsIgnoreCase(zone.getId()) || wanted.equalsIgnoreCase(place(zone)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static String place(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
    }

    /** Whether an id names a region, as against an abbreviation, an offset or UTC. */
    public static boolean isRegion(String id) {
        return REGION.matcher(id).matches();
    }

    private static String continent(ZoneId zone) {
        return zone.getId().substring(0, zone.getId().indexOf('/'));
    }

    private static List<Group> listed(Map<String, List<ZoneId>> byContinent) {
        return byContinent.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
