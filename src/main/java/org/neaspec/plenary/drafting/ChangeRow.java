package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.List;
import org.neaspec.plenary.drafting.ActResult.Conflict;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Changes a row's own values. Printed minutes that equalled the clock, and were not changed themselves, follow the clock.
 *
 * @param seen the fingerprint of the values that the organiser saw
 * @param carry whether the rows after it on its day move by as much as its end does
 */
public record ChangeRow(String id, String seen, RowValues wanted, boolean carry, DayLimits limits)
        implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem old = now.find(id).orElse(null);
        if (old == null) {
            return new Gone();
        }
        RowValues before = RowValues.of(old);
        RowValues after = withPrinted(before);
        if (!before.fingerprint().equals(seen)) {
            return before.equals(after) ? Acts.done(now, now.items(), "changed", old) : new Conflict(old);
        }
        List<Problem> problems = RowRules.problems(after, before, limits);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ProgrammeItem row = after.on(old);
        Relay relay = new Relay();
        relay.put(row);
        LocalDate day = old.day();
        if (carry && day != null && day.equals(row.day())) {
            int by = Relay.until(row) - Relay.until(old);
            Acts.following(Relay.track(now.on(day), old), id)
                    .forEach(next -> relay.put(next, next.day(), Relay.from(next) + by, Relay.minutes(next)));
        }
        return Acts.laid(now, now.items(), relay, "changed", row);
    }

    private RowValues withPrinted(RowValues before) {
        Integer printed = before.printedMinutes();
        boolean follows = printed != null
                && printed.equals(wanted.printedMinutes())
                && printed == before.minutes()
                && wanted.timed();
        return follows
                ? new RowValues(
                        wanted.kind(),
                        wanted.title(),
                        wanted.day(),
                        wanted.start(),
                        wanted.end(),
                        wanted.minutes(),
                        wanted.number(),
                        wanted.description(),
                        wanted.room(),
                        wanted.segment())
                : wanted;
    }
}
