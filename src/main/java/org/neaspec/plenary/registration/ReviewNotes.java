package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;

/**
 * What staff note about registrations, for themselves. Nobody outside the secretariat reads it: it is in a table of its own that
 * only the review page asks for, in no mail, and not in what a person downloads about himself or herself. Notes are added, and go
 * with the registration.
 */
@Singleton
public class ReviewNotes {

    private final RegistrationRepository registrations;
    private final ReviewNoteRepository notes;
    private final Clock clock;

    ReviewNotes(RegistrationRepository registrations, ReviewNoteRepository notes, Clock clock) {
        this.registrations = registrations;
        this.notes = notes;
        this.clock = clock;
    }

    /** The notes on a registration, newest first. */
    public List<ReviewNote> of(long registrationId) {
        return notes.of(registrationId);
    }

    /** Adds a note. False when there is no such registration. */
    @Transactional
    public boolean add(Organiser by, long meetingId, String reference, String text) {
        var found = registrations.byReference(meetingId, reference);
        found.ifPresent(row -> notes.add(row.id(), by.accountId(), by.name(), text, clock.instant()));
        return found.isPresent();
    }
}
