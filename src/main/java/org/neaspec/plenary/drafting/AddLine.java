package org.neaspec.plenary.drafting;

import java.util.List;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;

/**
 * Adds a row typed as one line (see {@link QuickLine}).
 *
 * @param id of the row, a new random UUID
 */
public record AddLine(String id, String line, DayLimits limits, RowSegments segments) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        QuickLine.Reading reading = QuickLine.read(line, now, limits, segments);
        Problem problem = reading.problem();
        RowValues values = reading.values();
        return values == null || problem != null
                ? new Refused(problem == null ? List.of() : List.of(problem))
                : new AddRow(id, values, null, false, limits).on(now);
    }
}
