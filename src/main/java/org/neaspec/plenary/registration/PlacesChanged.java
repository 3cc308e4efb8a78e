package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.meeting.RegistrationWindowChanged;

/** When a meeting has more places than before, those in line get them in the same transaction. */
@Singleton
class PlacesChanged {

    private final Gate gate;
    private final WaitingLine line;

    PlacesChanged(Gate gate, WaitingLine line) {
        this.gate = gate;
        this.line = line;
    }

    @EventListener
    void changed(RegistrationWindowChanged fact) {
        line.advance(gate.hold(fact.meetingId()));
    }
}
