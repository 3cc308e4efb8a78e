package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door to read the days that meetings should avoid, in their order. They are for staff only. */
@Singleton
public final class DatesToAvoid {

    private final DateToAvoidRepository repository;

    DatesToAvoid(DateToAvoidRepository repository) {
        this.repository = repository;
    }

    public List<DateToAvoid> all() {
        return repository.all();
    }

    public Optional<DateToAvoid> find(String id) {
        return repository.find(id);
    }

    public List<DateToAvoid> in(int year) {
        return repository.touching(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** What a meeting of that date would meet with; nothing while its days are not known. */
    public List<DateToAvoid> touching(MeetingDate date) {
        LocalDate first = date.first();
        LocalDate last = date.last();
        return !date.exact() || first == null || last == null ? List.of() : repository.touching(first, last);
    }
}
