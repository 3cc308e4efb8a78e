package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Adds a row. Its day and hours say where it stands.
 *
 * @param id a new random UUID
 * @param after the row it follows among those that begin with it, or among those without a time; null for the last
 * @param push whether the rows after it make room
 */
public record AddRow(String id, RowValues values, @Nullable String after, boolean push, DayLimits limits)
        implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        List<Problem> problems = new ArrayList<>(RowRules.problems(values, null, limits));
        Problem full = RowRules.full(now);
        if (full != null) {
            problems.add(full);
        }
        if (now.find(id).isPresent()) {
            return Acts.done(now, now.items(), "added", now.find(id).get());
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ProgrammeItem row = values.on(ProgrammeItem.titled(id, values.kind(), values.title()));
        List<ProgrammeItem> rows = new Programme(Acts.with(now.items(), row, after(now)), null).items();
        Relay relay = new Relay();
        LocalDate day = row.day();
        if (push && day != null) {
            List<ProgrammeItem> there =
                    rows.stream().filter(other -> day.equals(other.day())).toList();
            relay.push(Acts.following(Relay.track(there, row), id), Relay.until(row));
        }
        return Acts.laid(now, rows, relay, "added", row);
    }

    private @Nullable String after(Programme now) {
        if (after != null && now.find(after).isPresent()) {
            return after;
        }
        return now.items().isEmpty()
                ? null
                : now.items().get(now.items().size() - 1).id();
    }
}
