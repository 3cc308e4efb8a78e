package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.List;
import org.neaspec.plenary.drafting.ActResult.Done;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Moves a row and all that begin with it or after it on its day, in every room.
 *
 * @param minutes later, or earlier when negative
 */
public record ShiftRows(String id, int minutes) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null) {
            return new Gone();
        }
        LocalDate day = row.day();
        if (day == null) {
            return Refused.because("by", "drafting.row.error.shift.untimed");
        }
        Relay relay = new Relay();
        List<ProgrammeItem> later = now.on(day).stream()
                .filter(other -> Relay.from(other) >= Relay.from(row))
                .toList();
        later.forEach(other -> relay.put(other, other.day(), Relay.from(other) + minutes, Relay.minutes(other)));
        if (relay.spills()) {
            return Refused.because("by", "drafting.row.error.midnight");
        }
        return new Done(
                now.withItems(relay.of(now.items())),
                Said.of("drafting.act.shifted", Acts.name(row), Integer.toString(minutes)));
    }
}
