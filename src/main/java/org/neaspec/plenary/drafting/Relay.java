package org.neaspec.plenary.drafting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Gives rows other times, keeping how long they take. Printed minutes follow where they equalled the clock, which moving does
 * not change. No row passes midnight: {@link #spills} says that one would have.
 */
final class Relay {

    private static final int LAST_MINUTE = 24 * 60 - 1;

    private final Map<String, ProgrammeItem> laid = new HashMap<>();
    private boolean spills;

    /**
     * The rows of a day that follow one another with this one: all but those that run beside others in another room. Where no
     * room is named, rows at the same time are a slip and follow one another all the same.
     *
     * @param day the rows of one day, in order
     */
    static List<ProgrammeItem> track(List<ProgrammeItem> day, ProgrammeItem row) {
        return day.stream()
                .filter(other -> Objects.equals(other.room(), row.room())
                        || day.stream().noneMatch(third -> beside(other, third)))
                .toList();
    }

    private static boolean beside(ProgrammeItem one, ProgrammeItem other) {
        return !Objects.equals(one.room(), other.room()) && overlap(one, other);
    }

    static boolean overlap(ProgrammeItem one, ProgrammeItem other) {
        return from(one) < until(other) && from(other) < until(one);
    }

    /** Lays the rows that changed places one after the other; the gaps between them stay where they were. */
    void reorder(List<ProgrammeItem> before, List<ProgrammeItem> after) {
        int first = 0;
        int last = before.size() - 1;
        while (first <= last && same(before, after, first)) {
            first++;
        }
        while (last > first && same(before, after, last)) {
            last--;
        }
        int cursor = first <= last ? from(before.get(first)) : 0;
        for (int i = first; i <= last; i++) {
            ProgrammeItem row = after.get(i);
            put(row, row.day(), cursor, minutes(row));
            int gap = i < last ? Math.max(0, from(before.get(i + 1)) - until(before.get(i))) : 0;
            cursor += minutes(row) + gap;
        }
    }

    private static boolean same(List<ProgrammeItem> before, List<ProgrammeItem> after, int at) {
        return before.get(at).id().equals(after.get(at).id());
    }

    /** Moves rows that follow one another later, as far as they are in the way; gaps take up what they can. */
    void push(List<ProgrammeItem> following, int cursor) {
        int free = cursor;
        for (ProgrammeItem row : following) {
            if (from(row) >= free) {
                return;
            }
            put(row, row.day(), free, minutes(row));
            free += minutes(row);
        }
    }

    void put(ProgrammeItem row, @Nullable LocalDate day, int start, int minutes) {
        if (start < 0 || start + minutes > LAST_MINUTE) {
            spills = true;
        } else {
            laid.put(
                    row.id(),
                    row.toBuilder()
                            .times(day, time(start), time(start + minutes))
                            .build());
        }
    }

    void put(ProgrammeItem row) {
        laid.put(row.id(), row);
    }

    /** Whether a row would have passed midnight. */
    boolean spills() {
        return spills;
    }

    /** The rows, each in its new form where it has one. */
    List<ProgrammeItem> of(List<ProgrammeItem> rows) {
        return rows.stream().map(row -> laid.getOrDefault(row.id(), row)).toList();
    }

    static int from(ProgrammeItem row) {
        return minuteOf(row.start());
    }

    static int until(ProgrammeItem row) {
        return minuteOf(row.end());
    }

    static int minutes(ProgrammeItem row) {
        return (int) row.length().toMinutes();
    }

    static int minuteOf(@Nullable LocalTime time) {
        return time == null ? 0 : time.toSecondOfDay() / 60;
    }

    static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plus(Duration.ofMinutes(minute));
    }
}
