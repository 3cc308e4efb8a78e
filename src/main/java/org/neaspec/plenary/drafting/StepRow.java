package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Moves a row one place up or down, as the buttons do: past the row before or after it, and over the edge of its day to the end
 * or the beginning of the next one that has rows.
 */
public record StepRow(String id, boolean up, DayLimits limits) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null) {
            return new Gone();
        }
        LocalDate day = row.day();
        List<ProgrammeItem> here = day == null ? now.untimed() : now.on(day);
        List<ProgrammeItem> track = day == null ? here : Relay.track(here, row);
        int at = track.indexOf(row);
        if (up) {
            return at > 0 ? beside(here, track.get(at - 1)).on(now) : over(now, row);
        }
        return at < track.size() - 1 ? new MoveRow(id, day, track.get(at + 1).id(), limits).on(now) : over(now, row);
    }

    /** To the place of an earlier row of the same day. */
    private MoveRow beside(List<ProgrammeItem> here, ProgrammeItem earlier) {
        int at = here.indexOf(earlier);
        return new MoveRow(id, earlier.day(), at == 0 ? null : here.get(at - 1).id(), limits);
    }

    private ActResult over(Programme now, ProgrammeItem row) {
        List<@Nullable LocalDate> days = now.items().stream()
                .<@Nullable LocalDate>map(ProgrammeItem::day)
                .distinct()
                .toList();
        int next = days.indexOf(row.day()) + (up ? -1 : 1);
        if (next < 0 || next >= days.size()) {
            return Acts.done(now, now.items(), "moved", row);
        }
        LocalDate day = days.get(next);
        List<ProgrammeItem> there = day == null ? now.untimed() : now.on(day);
        return new MoveRow(id, day, up ? there.get(there.size() - 1).id() : null, limits).on(now);
    }
}
