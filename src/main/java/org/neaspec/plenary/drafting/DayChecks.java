package org.neaspec.plenary.drafting;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;

/** How the rows of one day follow each other. */
final class DayChecks {

    /** As long as people sit without a break at the most, in minutes. */
    private static final long LONGEST_SITTING = 180;

    /** What is shorter is no break. */
    private static final Duration SHORTEST_BREAK = Duration.ofMinutes(10);

    private DayChecks() {}

    /** @param rows of the day that take place, in order of their beginning */
    static void look(List<ProgrammeItem> rows, Findings found) {
        gaps(rows, found);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size() && overlap(rows.get(i), rows.get(j)); j++) {
                pair(rows.get(i), rows.get(j), found);
            }
        }
        sittings(rows, found);
    }

    private static void gaps(List<ProgrammeItem> rows, Findings found) {
        ProgrammeItem last = null;
        for (ProgrammeItem row : rows) {
            if (last != null && Times.end(last).isBefore(Times.start(row))) {
                found.add(gap(last, row));
            }
            if (last == null || Times.end(last).isBefore(Times.end(row))) {
                last = row;
            }
        }
    }

    /** Between the work and the evening there may well be a while. */
    private static Finding gap(ProgrammeItem before, ProgrammeItem after) {
        LocalTime from = Times.end(before);
        LocalTime to = Times.start(after);
        return Finding.of(
                        Check.GAP,
                        after.kind() == ItemKind.SOCIAL ? Severity.INFO : Severity.WARNING,
                        before.id(),
                        TimeText.clock(from),
                        TimeText.clock(to),
                        after.title())
                .about(from.toString(), to.toString(), after.id())
                .offering(GapFix.between(before, after, from, to));
    }

    private static boolean overlap(ProgrammeItem one, ProgrammeItem later) {
        return Times.start(later).isBefore(Times.end(one));
    }

    private static void pair(ProgrammeItem one, ProgrammeItem later, Findings found) {
        String room = room(one);
        String other = room(later);
        boolean desk = one.kind() == ItemKind.REGISTRATION || later.kind() == ItemKind.REGISTRATION;
        Check check = room != null && room.equals(other) ? Check.ROOM_CLASH : Check.OVERLAP;
        boolean apart = room != null && other != null && !room.equals(other);
        if (apart || desk) {
            return;
        }
        String place = check == Check.ROOM_CLASH && later.room() != null ? later.room() : "";
        found.add(Finding.of(check, Severity.ERROR, later.id(), one.title(), Times.text(one), place)
                .about(one.id(), Times.text(one), Times.text(later), place)
                .offering(shorter(check, one, later)));
    }

    private static @Nullable String room(ProgrammeItem row) {
        String room = row.room();
        return room == null || room.isBlank() ? null : room.strip().toLowerCase(Locale.ROOT);
    }

    /** Where the first goes on into the second it can end when that begins. */
    private static @Nullable Fix shorter(Check check, ProgrammeItem one, ProgrammeItem later) {
        LocalTime until = Times.start(later);
        boolean into = Times.start(one).isBefore(until) && !Times.end(later).isBefore(Times.end(one));
        return into
                ? Fix.of(
                        MendRow.of(check, one, Times.moved(one, Times.start(one), until)),
                        "drafting.fix.OVERLAP",
                        one.title(),
                        TimeText.clock(until))
                : null;
    }

    private static void sittings(List<ProgrammeItem> rows, Findings found) {
        ProgrammeItem first = null;
        LocalTime until = LocalTime.MIN;
        for (ProgrammeItem row : rows) {
            boolean rested = first != null && !Times.start(row).isBefore(until.plus(SHORTEST_BREAK));
            if (rested || !row.kind().substantive()) {
                sitting(first, until, found);
                first = null;
            }
            if (row.kind().substantive()) {
                until = first == null || until.isBefore(Times.end(row)) ? Times.end(row) : until;
                first = first == null ? row : first;
            }
        }
        sitting(first, until, found);
    }

    private static void sitting(@Nullable ProgrammeItem first, LocalTime until, Findings found) {
        if (first == null) {
            return;
        }
        long minutes = Duration.between(Times.start(first), until).toMinutes();
        if (minutes > LONGEST_SITTING) {
            found.add(Finding.of(
                    Check.NO_BREAK,
                    Severity.WARNING,
                    first.id(),
                    TimeText.clock(Times.start(first)),
                    TimeText.clock(until),
                    String.valueOf(minutes)));
        }
    }
}
