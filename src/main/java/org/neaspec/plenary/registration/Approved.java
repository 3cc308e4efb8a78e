package org.neaspec.plenary.registration;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.access.Viewer.Participant;

/**
 * Somebody who is approved for a meeting.
 *
 * @param personId who it is in the directory, for the places of speakers
 * @param standing the facts on which admission rests, as of now
 * @param zone where he or she follows the meeting from; null for the meeting's own
 */
public record Approved(
        Registrant registrant,
        long personId,
        Standing standing,
        @Nullable ZoneId zone) {

    public Participant participant() {
        return new Participant(registrant.id(), registrant.name(), standing);
    }
}
