package org.neaspec.plenary.drafting;

import java.time.LocalTime;
import java.util.List;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;

/**
 * Splits a row in two at a time. The first keeps everything that hangs on it; the second has the same kind, title, room and
 * segment. Printed minutes follow where they equalled the clock.
 *
 * @param newId of the second row, a new random UUID
 */
public record SplitRow(String id, LocalTime at, String newId) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null) {
            return new Gone();
        }
        RowValues whole = RowValues.of(row);
        LocalTime start = row.start();
        LocalTime end = row.end();
        if (start == null || end == null) {
            return Refused.because("at", "drafting.row.error.split.untimed");
        }
        if (!start.isBefore(at) || !at.isBefore(end)) {
            return Refused.because(
                    "at", "drafting.row.error.split.outside", TimeText.clock(start), TimeText.clock(end));
        }
        Problem full = RowRules.full(now);
        if (full != null) {
            return Refused.because(
                    "at", full.words().key(), full.words().values().get(0));
        }
        boolean printed = whole.printedMinutes() != null && whole.printedMinutes() == whole.minutes();
        ProgrammeItem first = piece(row.toBuilder().times(row.day(), start, at).build(), printed);
        ProgrammeItem bare = ProgrammeItem.titled(newId, row.kind(), row.title()).toBuilder()
                .times(row.day(), at, end)
                .room(row.room())
                .segment(row.segment())
                .admits(row.admits())
                .audienceLine(row.audienceLine())
                .cancelled(row.cancelled())
                .build();
        Programme cut = now.with(first);
        List<ProgrammeItem> rows = Acts.with(cut.items(), piece(bare, printed), id);
        return Acts.done(now, rows, "split", row);
    }

    private static ProgrammeItem piece(ProgrammeItem row, boolean printed) {
        return printed ? row.toBuilder().printedMinutes(Relay.minutes(row)).build() : row;
    }
}
