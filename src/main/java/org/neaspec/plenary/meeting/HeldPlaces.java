package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * The places of a meeting as they are while the caller's transaction holds the meeting: nobody else takes or frees one.
 *
 * @param places null for as many as come
 * @param waitingList whether those for whom there is no place may wait for one
 * @param offerHours how long somebody has to accept an offered place
 * @param placesPlain whether the places of the whole meeting are all that counts: no other quota, and nobody in line
 */
@Introspected
public record HeldPlaces(
        long meetingId,
        @Nullable Integer places,
        int placesTaken,
        boolean waitingList,
        Promotion promotion,
        int offerHours,
        boolean placesPlain,
        Stage stage,
        @Nullable LocalDate startsOn,
        @Nullable String zone) {

    /** How many are free; null for as many as come. */
    public @Nullable Integer free() {
        return places == null ? null : Math.max(0, places - placesTaken);
    }

    /** Whether there is a place in the meeting as a whole. */
    public boolean hasRoom() {
        return places == null || placesTaken < places;
    }
}
