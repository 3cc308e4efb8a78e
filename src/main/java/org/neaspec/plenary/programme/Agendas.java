package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;

/** The door to read formal agendas as published. */
@Singleton
public final class Agendas {

    private final Versions versions;

    Agendas(Versions versions) {
        this.versions = versions;
    }

    /** The agenda of the newest published version; {@link Agenda#NONE} for a meeting without one. */
    public Agenda of(long meetingId) {
        return versions.newest(meetingId)
                .map(version -> version.content().programme().agenda())
                .orElse(Agenda.NONE);
    }
}
