package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Done;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Moves a row that has a time to another one, or to another room, or both; it keeps how long it takes, and all other rows stay.
 *
 * @param room null for none
 */
public record PlaceRow(
        String id, LocalDate day, LocalTime start, @Nullable String room, DayLimits limits) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ActResult moved = new RetimeRow(id, day, start, limits).on(now);
        if (!(moved instanceof Done done)) {
            return moved;
        }
        ProgrammeItem there = done.after().find(id).orElse(null);
        if (there == null) {
            return new Gone();
        }
        ProgrammeItem placed = there.toBuilder().room(room).build();
        List<Problem> problems = RowRules.problems(RowValues.of(placed), RowValues.of(there), limits);
        return problems.isEmpty() ? new Done(done.after().with(placed), done.said()) : new Refused(problems);
    }
}
