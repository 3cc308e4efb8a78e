package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.neaspec.plenary.programme.SegmentUses.Use;

/** What refers to a segment, in all rooms. */
@Singleton
class UsesOfSegments {

    private final List<SegmentUses> rooms;

    UsesOfSegments(List<SegmentUses> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    List<Use> of(long meetingId, SegmentFacts segment) {
        return rooms.stream()
                .flatMap(room -> room.of(meetingId, segment).stream())
                .filter(use -> use.many() > 0)
                .sorted(Comparator.comparing(Use::key))
                .toList();
    }
}
