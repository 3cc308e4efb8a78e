package org.neaspec.plenary.drafting;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Venue;
import org.neaspec.plenary.programme.ProgrammeItem;

/** What the programme needs of its meeting: a zone, and a way in. */
final class MeetingChecks {

    private static final Set<String> UTC = Set.of("Z", "UTC", "Etc/UTC");
    private static final Pattern ONLINE =
            Pattern.compile("(?i)\\b(online|virtual|zoom|teams|webex|google meet|platform|link|voov|tencent)\\b");

    private MeetingChecks() {}

    static void look(CheckedDraft draft, Findings found) {
        ZoneId zone = draft.meeting().zone();
        if (zone == null) {
            found.add(Finding.of(Check.NO_ZONE, Severity.ERROR, null));
        } else if (fixed(zone)) {
            found.add(Finding.of(Check.FIXED_OFFSET, Severity.INFO, null, zone.getId()));
        }
        if (draft.near() && remote(draft.meeting()) && !joinable(draft)) {
            found.add(Finding.of(Check.JOINING, Severity.WARNING, null));
        }
    }

    private static boolean fixed(ZoneId zone) {
        String id = zone.getId();
        return !UTC.contains(id) && zone.getRules().isFixedOffset() && (!id.contains("/") || id.startsWith("Etc/"));
    }

    private static boolean remote(MeetingFacts meeting) {
        return meeting.mode() == Mode.VIRTUAL || meeting.mode() == Mode.HYBRID;
    }

    /** The room of a row may name the platform; for a meeting that is all virtual any room does. */
    private static boolean joinable(CheckedDraft draft) {
        Venue venue = draft.meeting().venue();
        Stream<String> places = Stream.concat(
                        Stream.of(venue.name(), venue.room()),
                        draft.held().stream().map(ProgrammeItem::room))
                .filter(Objects::nonNull)
                .filter(place -> !place.isBlank());
        return draft.meeting().mode() == Mode.VIRTUAL
                ? places.findAny().isPresent()
                : places.anyMatch(place -> ONLINE.matcher(place).find());
    }
}
