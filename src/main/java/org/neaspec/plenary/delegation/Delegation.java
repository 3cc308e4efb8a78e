package org.neaspec.plenary.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delegation of one State or body to one meeting.
 *
 * @param id null while nothing is written about it: a member State that is invited like all
 * @param places how many it may have, where that differs from the others
 * @param note what is known of its note verbale
 */
public record Delegation(
        @Nullable Long id,
        @Nullable String publicId,
        long meetingId,
        Party party,
        boolean invited,
        @Nullable Integer places,
        Note note) {

    /**
     * What is known of the note verbale or letter of credentials.
     *
     * @param sentAt when a focal point said it was sent by e-mail
     * @param source its number and date, as the secretariat noted them
     */
    public record Note(
            @Nullable Instant sentAt,
            @Nullable String sentBy,
            @Nullable String source,
            @Nullable Instant takenAt,
            @Nullable String takenBy) {

        static final Note NONE = new Note(null, null, null, null, null);
    }

    /** How many it may have; null for no limit. */
    public @Nullable Integer placesUnder(Terms terms) {
        return places != null ? places : terms.places();
    }

    public long rowId() {
        if (id == null) {
            throw new IllegalStateException("nothing is written about the delegation of " + party.name());
        }
        return id;
    }
}
