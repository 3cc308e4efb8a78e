package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Approved;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Asks, just before a mail goes out, whether it goes where the person reads, and what it says still holds: the registration's state;
 * for a mail that says which parts of the programme the person may attend, each of these; for one about a change of the programme,
 * each thing it tells.
 */
@Singleton
class StillTrue {

    private final Registrations registrations;
    private final Capacity capacity;
    private final MailChoices choices;
    private final Reminders reminders;
    private final Meetings meetings;
    private final MailPages pages;
    private final ProgrammeNewsWriter writer;
    private final Invitations invitations;

    StillTrue(
            Registrations registrations,
            Capacity capacity,
            MailChoices choices,
            Reminders reminders,
            Meetings meetings,
            MailPages pages,
            ProgrammeNewsWriter writer,
            Invitations invitations) {
        this.writer = writer;
        this.choices = choices;
        this.reminders = reminders;
        this.invitations = invitations;
        this.registrations = registrations;
        this.capacity = capacity;
        this.meetings = meetings;
        this.pages = pages;
    }

    boolean of(OutboxRow row, Letter letter) {
        if (row.registrationId() == null) {
            return true;
        }
        long registrationId = row.registrationId();
        if (!row.kind().speaksToCalendars() && readsElsewhere(row, registrationId)) {
            return false;
        }
        if (row.kind()
                .topic()
                .filter(topic -> choices.stopped(registrationId, topic))
                .isPresent()) {
            return false;
        }
        if (row.kind().speaksToCalendars()) {
            var stamp = CalendarStamp.parse(letter.admission());
            return invitations.stillTrue(
                    row.registrationId(), stamp.uid(), stamp.method(), stamp.sequence(), stamp.stamp());
        }
        if (row.kind() == MailKind.REMINDER) {
            return registrations
                    .registrant(registrationId)
                    .filter(person -> reminders.stillTrue(letter.admission(), registrationId, person.reference()))
                    .isPresent();
        }
        if (row.kind().tellsAdmission()) {
            return registrations
                    .byId(row.registrationId())
                    .filter(registration -> row.kind().holdsFor(registration.status()))
                    .filter(registration -> letter.admission().equals(admission(registration)))
                    .isPresent();
        }
        if (row.kind().tellsProgramme()) {
            return registrations
                    .approvedOne(row.registrationId())
                    .filter(person -> letter.admission().equals(news(person, letter)))
                    .isPresent();
        }
        if (row.kind().offersPlace() && !offered(row.kind(), row.registrationId())) {
            return false;
        }
        return registrations
                .registrant(row.registrationId())
                .filter(registrant -> row.kind().holdsFor(registrant.status()))
                .filter(registrant -> !row.kind().aboutMeeting() || meetingStands(row, registrant))
                .isPresent();
    }

    /** What calendars read names its attendee, and is seen to by whoever wrote it. */
    private boolean readsElsewhere(OutboxRow row, long registrationId) {
        return registrations
                .registrant(registrationId)
                .map(Registrant::email)
                .filter(address ->
                        !address.missing() && !address.key().equals(new EmailAddress(row.recipientEmail()).key()))
                .isPresent();
    }

    private boolean offered(MailKind kind, long registrationId) {
        if (kind.aboutOccasion()) {
            return capacity.offersOccasion(registrationId);
        }
        return capacity.standing(registrationId)
                .filter(standing -> standing.offeredUntil() != null)
                .isPresent();
    }

    private boolean meetingStands(OutboxRow row, Registrant registrant) {
        return meetings.byId(registrant.meetingId())
                .filter(meeting -> row.kind().holdsAt(meeting.stage()))
                .isPresent();
    }

    private String news(Approved person, Letter letter) {
        var meeting = meetings.byId(person.registrant().meetingId()).orElseThrow();
        return writer.now(meeting, person, ProgrammeNews.Span.of(letter.admission()))
                .admission();
    }

    private String admission(RegistrationDetail registration) {
        return pages.admission(meetings.byId(registration.meetingId()).orElseThrow(), registration);
    }
}
