package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.Stakes.Stake;

/** What a change of a meeting touches, in all rooms together; nothing is counted twice and nothing that is none. */
@Singleton
public final class Affected {

    private final List<Stakes> rooms;

    Affected(List<Stakes> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    public List<Stake> by(MeetingFacts meeting, @Nullable MeetingDate newDate) {
        return rooms.stream()
                .flatMap(room -> room.of(meeting, newDate).stream())
                .filter(stake -> stake.many() > 0)
                .sorted(java.util.Comparator.comparing(Stake::key))
                .toList();
    }
}
