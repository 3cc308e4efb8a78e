package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;

/** All that is kept for somebody who may come back. */
@Singleton
class KeptPlaces {

    private final List<KeptPlace> rooms;

    KeptPlaces(List<KeptPlace> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    void hold(long registrationId) {
        rooms.forEach(room -> room.hold(registrationId));
    }

    boolean there(long registrationId) {
        return rooms.stream().allMatch(room -> room.there(registrationId));
    }

    void back(long registrationId, boolean again) {
        rooms.forEach(room -> room.back(registrationId, again));
    }
}
