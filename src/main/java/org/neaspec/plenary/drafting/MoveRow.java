package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Moves a row to another place of its day or to another day. Within its day the rows between the old and the new place are
 * laid anew: they keep how long they take, the day keeps its start. On another day it begins where the row before it ends, and
 * those behind it make room; the day it leaves stays as it is. Rows beside it in other rooms are left alone.
 *
 * @param day the day it goes to; null for the rows without a set time
 * @param after the row it then follows; null for the first of that day
 */
public record MoveRow(
        String id, @Nullable LocalDate day, @Nullable String after, DayLimits limits) implements ProgrammeAct {

    private static final int NINE = 9 * 60;
    private static final int HALF_AN_HOUR = 30;

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null || (after != null && now.find(after).isEmpty())) {
            return new Gone();
        }
        Problem outside = day == null || day.equals(row.day())
                ? null
                : RowRules.outside(day, limits).orElse(null);
        if (outside != null) {
            return new Refused(List.of(outside));
        }
        if (id.equals(after)) {
            return Acts.done(now, now.items(), "moved", row);
        }
        List<ProgrammeItem> rows = Acts.with(now.items(), row, after == null ? before(now) : after);
        Relay relay = new Relay();
        if (day == null) {
            relay.put(row.toBuilder().times(null, null, null).build());
        } else if (day.equals(row.day())) {
            List<ProgrammeItem> track = Relay.track(now.on(day), row);
            relay.reorder(track, rows.stream().filter(track::contains).toList());
        } else {
            arrive(now, row, day, relay);
        }
        return Acts.laid(now, rows, relay, "moved", row);
    }

    /** The last row before the day, which the first of the day follows. */
    private @Nullable String before(Programme now) {
        String last = null;
        for (ProgrammeItem item : now.items()) {
            LocalDate other = item.day();
            if (other == null ? day == null : day != null && !other.isBefore(day)) {
                break;
            }
            last = item.id();
        }
        return last;
    }

    private void arrive(Programme now, ProgrammeItem row, LocalDate there, Relay relay) {
        List<ProgrammeItem> track = Relay.track(now.on(there), row);
        ProgrammeItem previous = null;
        for (ProgrammeItem other : now.on(there)) {
            if (after != null && track.contains(other)) {
                previous = other;
            }
            if (other.id().equals(after)) {
                break;
            }
        }
        int start = previous != null
                ? Relay.until(previous)
                : !track.isEmpty() ? Relay.from(track.get(0)) : row.timed() ? Relay.from(row) : NINE;
        int minutes = length(row);
        relay.put(row, there, start, minutes);
        relay.push(previous == null ? track : Acts.following(track, previous.id()), start + minutes);
    }

    /** By the clock, else as printed, else as its parts say, else half an hour. */
    private static int length(ProgrammeItem row) {
        if (row.timed()) {
            return Relay.minutes(row);
        }
        Integer printed = row.printedMinutes();
        int parts = row.parts().stream()
                .map(ItemPart::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return printed != null ? printed : parts > 0 ? parts : HALF_AN_HOUR;
    }
}
