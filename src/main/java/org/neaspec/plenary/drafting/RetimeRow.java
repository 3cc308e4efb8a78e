package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Moves a row that has a time to another one; it keeps how long it takes, and all other rows stay. */
public record RetimeRow(String id, LocalDate day, LocalTime start, DayLimits limits) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null) {
            return new Gone();
        }
        if (!row.timed()) {
            return Refused.because("end", "drafting.row.error.end.missing");
        }
        Problem outside =
                day.equals(row.day()) ? null : RowRules.outside(day, limits).orElse(null);
        if (outside != null) {
            return new Refused(List.of(outside));
        }
        Relay relay = new Relay();
        relay.put(row, day, Relay.minuteOf(start), Relay.minutes(row));
        return Acts.laid(now, now.items(), relay, "moved", row);
    }
}
