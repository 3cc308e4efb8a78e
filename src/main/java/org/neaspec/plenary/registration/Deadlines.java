package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether somebody has missed a deadline: what is not sent by then is refused, and a change is a request from then on. */
@Singleton
public class Deadlines {

    private final List<Deadline> rooms;
    private final Clock clock;

    Deadlines(List<Deadline> rooms, Clock clock) {
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
    }

    /** When the time of this person ran out; empty while it has not. */
    public Optional<Instant> missed(long registrationId) {
        var now = clock.instant();
        return rooms.stream()
                .flatMap(room -> room.of(registrationId).stream())
                .filter(until -> !now.isBefore(until))
                .min(Comparator.naturalOrder());
    }
}
