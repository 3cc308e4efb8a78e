package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Whether the minutes that are printed agree with the clock, and those of the parts with their row. */
final class LengthChecks {

    private LengthChecks() {}

    static void look(ProgrammeItem row, Findings found) {
        boolean runs = Times.runs(row);
        Integer printed = row.printedMinutes();
        if (runs && printed != null && printed != Times.minutes(row)) {
            found.add(printed(row, printed, Times.minutes(row)));
        }
        Integer length = runs ? Integer.valueOf(Times.minutes(row)) : printed;
        if (length != null) {
            parts(row, length, found);
        }
    }

    private static Finding printed(ProgrammeItem row, int printed, int clock) {
        return Finding.of(
                        Check.PRINTED_MINUTES,
                        Severity.WARNING,
                        row.id(),
                        String.valueOf(printed),
                        String.valueOf(clock),
                        Times.text(row))
                .offering(Fix.of(
                        MendRow.of(
                                Check.PRINTED_MINUTES,
                                row,
                                row.toBuilder().printedMinutes(clock).build()),
                        "drafting.fix.PRINTED_MINUTES",
                        String.valueOf(clock)));
    }

    /** Parts without minutes may take what is left, so then only too much is wrong. */
    private static void parts(ProgrammeItem row, int length, Findings found) {
        List<Integer> minutes = row.parts().stream()
                .map(ItemPart::minutes)
                .filter(Objects::nonNull)
                .toList();
        int sum = minutes.stream().mapToInt(Integer::intValue).sum();
        boolean all = !minutes.isEmpty() && minutes.size() == row.parts().size();
        if (all ? sum != length : sum > length) {
            found.add(Finding.of(
                            Check.PART_MINUTES, Severity.WARNING, row.id(), String.valueOf(sum), String.valueOf(length))
                    .offering(all ? lastPart(row, length - sum) : null));
        }
    }

    private static @Nullable Fix lastPart(ProgrammeItem row, int missing) {
        List<ItemPart> parts = new ArrayList<>(row.parts());
        ItemPart last = parts.remove(parts.size() - 1);
        int minutes = Objects.requireNonNull(last.minutes()) + missing;
        if (minutes < 1) {
            return null;
        }
        parts.add(new ItemPart(last.id(), last.title(), minutes, last.printedLine(), last.order(), last.slots()));
        return Fix.of(
                MendRow.of(Check.PART_MINUTES, row, row.toBuilder().parts(parts).build()),
                "drafting.fix.PART_MINUTES",
                last.title(),
                String.valueOf(minutes));
    }
}
