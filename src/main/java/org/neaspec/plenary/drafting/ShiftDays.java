package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Moves every row that has a day by so many days, because the meeting has moved. */
public record ShiftDays(long days) implements ProgrammeAct {

    /** As far as a meeting is ever planned ahead, or was by mistake. */
    public static final long MOST = 3660;

    @Override
    public ActResult on(Programme now) {
        if (Math.abs(days) > MOST) {
            return ActResult.Refused.because("days", "drafting.shiftDays.far", String.valueOf(MOST));
        }
        Programme after = now.withItems(now.items().stream().map(this::moved).toList());
        return new ActResult.Done(after, Said.of("drafting.act.shiftedDays", String.valueOf(days)));
    }

    private ProgrammeItem moved(ProgrammeItem item) {
        LocalDate day = item.day();
        return day == null
                ? item
                : item.toBuilder()
                        .times(day.plusDays(days), item.start(), item.end())
                        .build();
    }
}
