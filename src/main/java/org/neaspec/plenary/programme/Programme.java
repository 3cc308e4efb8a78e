package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole programme as it is written: the rows of the timetable in printed order, and the formal agenda. A value: drafts,
 * published versions, imports and templates are all of this one type, and what is done to it makes another one.
 *
 * @param items in order of day and start; rows at the same time in the order given, rows without a set time last
 */
@Serdeable
public record Programme(List<ProgrammeItem> items, Agenda agenda) {

    private static final Comparator<ProgrammeItem> BY_TIME = Comparator.comparing(
                    ProgrammeItem::day, Comparator.<LocalDate>nullsLast(Comparator.naturalOrder()))
            .thenComparing(ProgrammeItem::start, Comparator.<LocalTime>nullsLast(Comparator.naturalOrder()));

    public static final Programme EMPTY = new Programme(List.of(), Agenda.NONE);

    public Programme(@Nullable List<ProgrammeItem> items, @Nullable Agenda agenda) {
        this.items = items == null ? List.of() : items.stream().sorted(BY_TIME).toList();
        this.agenda = agenda == null ? Agenda.NONE : agenda;
    }

    /** Whether there is nothing in it at all. */
    public boolean empty() {
        return items.isEmpty() && agenda.items().isEmpty();
    }

    public Optional<ProgrammeItem> find(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** The days that have rows, in order. */
    public List<LocalDate> days() {
        return items.stream()
                .map(ProgrammeItem::day)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public List<ProgrammeItem> on(LocalDate day) {
        return items.stream().filter(item -> day.equals(item.day())).toList();
    }

    /** Rows without a set time. */
    public List<ProgrammeItem> untimed() {
        return items.stream().filter(item -> !item.timed()).toList();
    }

    public Programme withItems(List<ProgrammeItem> others) {
        return new Programme(others, agenda);
    }

    public Programme withAgenda(Agenda other) {
        return new Programme(items, other);
    }

    /** The same with one row replaced by another form of it. */
    public Programme with(ProgrammeItem item) {
        return withItems(items.stream()
                .map(old -> old.id().equals(item.id()) ? item : old)
                .toList());
    }
}
