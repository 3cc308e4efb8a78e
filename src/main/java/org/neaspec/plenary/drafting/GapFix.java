package org.neaspec.plenary.drafting;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;

/** What can be offered where nothing is planned: a short while belongs to the row before, a longer one is a break. */
final class GapFix {

    private static final long SHORTEST_BREAK = 10;
    private static final long SHORTEST_LUNCH = 45;
    private static final long LONGEST_BREAK = 120;
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime AFTER_LUNCH = LocalTime.of(14, 0);

    /** Texts of a programme are in the language of the meeting, not in the reader's. */
    private static final String BREAK = "Break";

    private static final String LUNCH = "Lunch break";

    private GapFix() {}

    static @Nullable Fix between(ProgrammeItem before, ProgrammeItem after, LocalTime from, LocalTime to) {
        long minutes = Duration.between(from, to).toMinutes();
        if (minutes > LONGEST_BREAK) {
            return null;
        }
        return minutes < SHORTEST_BREAK ? longer(before, to) : pause(before, after, from, to, minutes);
    }

    private static Fix longer(ProgrammeItem before, LocalTime to) {
        return Fix.of(
                longer(before, Times.moved(before, Times.start(before), to)),
                "drafting.fix.GAP.longer",
                before.title(),
                TimeText.clock(to));
    }

    private static MendRow longer(ProgrammeItem before, ProgrammeItem after) {
        return new MendRow(before, after, Said.of("drafting.act.mended.GAP.longer", before.title()));
    }

    private static Fix pause(ProgrammeItem before, ProgrammeItem after, LocalTime from, LocalTime to, long minutes) {
        boolean lunch = minutes >= SHORTEST_LUNCH && !from.isBefore(NOON) && !to.isAfter(AFTER_LUNCH.plusMinutes(30));
        String title = lunch ? LUNCH : BREAK;
        String segment = before.segment() != null && before.segment().equals(after.segment()) ? before.segment() : null;
        return new Fix(
                Said.of("drafting.fix.GAP.break", title, TimeText.hours(from, to)),
                id -> new FillGap(ProgrammeItem.titled(id, ItemKind.BREAK, title).toBuilder()
                        .times(before.day(), from, to)
                        .segment(segment)
                        .build()));
    }
}
