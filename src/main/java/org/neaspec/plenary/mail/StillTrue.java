package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;

/**
 * Asks, just before a mail goes out, whether what it says still holds: the registration's state, and for a mail that says which
 * parts of the programme the person may attend, each of these.
 */
@Singleton
class StillTrue {

    private final Registrations registrations;
    private final Meetings meetings;
    private final MailPages pages;

    StillTrue(Registrations registrations, Meetings meetings, MailPages pages) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.pages = pages;
    }

    boolean of(OutboxRow row, Letter letter) {
        if (row.registrationId() == null) {
            return true;
        }
        if (row.kind().tellsAdmission()) {
            return registrations
                    .byId(row.registrationId())
                    .filter(registration -> row.kind().holdsFor(registration.status()))
                    .filter(registration -> letter.admission().equals(admission(registration)))
                    .isPresent();
        }
        return registrations
                .registrant(row.registrationId())
                .filter(registrant -> row.kind().holdsFor(registrant.status()))
                .isPresent();
    }

    private String admission(RegistrationDetail registration) {
        return pages.admission(meetings.byId(registration.meetingId()).orElseThrow(), registration);
    }
}
