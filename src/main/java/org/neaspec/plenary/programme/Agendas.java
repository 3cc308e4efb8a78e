package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.util.List;

/** The door to read formal agendas. */
@Singleton
public final class Agendas {

    private final ProgrammePartsRepository repository;

    Agendas(ProgrammePartsRepository repository) {
        this.repository = repository;
    }

    /** Items and sub-items in order; empty for a meeting without a formal agenda. */
    public List<AgendaItem> of(long meetingId) {
        return repository.agenda(meetingId);
    }
}
