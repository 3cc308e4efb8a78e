package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Takes back a mail that is no longer true. Where its occasion still stands (the person is still approved, but may attend other
 * parts of the programme than it says), a mail with what holds now takes its place, under a Message-ID of its own.
 */
@Singleton
class Correction {

    private final OutboxRepository messages;
    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final Meetings meetings;
    private final ProgrammeNewsWriter writer;
    private final Invitations invitations;
    private final MailChoices choices;
    private final SendAgain again;

    Correction(
            OutboxRepository messages,
            Registrations registrations,
            RegistrationLetters letters,
            Meetings meetings,
            ProgrammeNewsWriter writer,
            Invitations invitations,
            MailChoices choices,
            SendAgain again) {
        this.again = again;
        this.choices = choices;
        this.invitations = invitations;
        this.meetings = meetings;
        this.writer = writer;
        this.messages = messages;
        this.registrations = registrations;
        this.letters = letters;
    }

    @Transactional
    void of(OutboxRow untrue, Letter letter) {
        int ended = messages.notSent(
                untrue.id(), untrue.leaseToken(), MailState.CANCELLED, 0, "No longer true when it was to be sent");
        if (ended == 0 || untrue.registrationId() == null) {
            return;
        }
        long registrationId = untrue.registrationId();
        if (untrue.kind().offersPlace()
                || untrue.kind().aboutOccasion()
                || untrue.kind() == MailKind.REMINDER
                || untrue.kind()
                        .topic()
                        .filter(topic -> choices.stopped(registrationId, topic))
                        .isPresent()) {
            return;
        }
        if (untrue.kind().speaksToCalendars()) {
            var stamp = CalendarStamp.parse(letter.admission());
            invitations.heldBack(untrue.registrationId(), stamp.uid(), stamp.sequence(), stamp.stamp());
            return;
        }
        if (untrue.kind() == MailKind.MESSAGE) {
            // Staff wrote it: only the address can be wrong.
            var address = again.address(untrue);
            if (!address.key().equals(new EmailAddress(untrue.recipientEmail()).key())) {
                again.elsewhere(untrue, address);
            }
            return;
        }
        if (untrue.kind().tellsProgramme()) {
            programme(untrue, letter);
            return;
        }
        registrations
                .byId(untrue.registrationId())
                .filter(registration -> untrue.kind().holdsFor(registration.status()))
                .filter(registration -> messages.later(untrue.id(), registration.id(), untrue.kind()) == 0)
                .ifPresent(registration -> letters.queue(
                        untrue.kind(), registration.id(), "instead of mail " + untrue.id(), registration.reason()));
    }

    /** What still concerns the person is told; when nothing does any more, nothing is. */
    private void programme(OutboxRow untrue, Letter letter) {
        registrations
                .approvedOne(Objects.requireNonNull(untrue.registrationId()))
                .ifPresent(person -> {
                    var meeting = meetings.byId(person.registrant().meetingId()).orElseThrow();
                    ProgrammeNews news = writer.now(meeting, person, ProgrammeNews.Span.of(letter.admission()));
                    if (!news.nothing()) {
                        letters.queue("instead of mail " + untrue.id(), meeting, person.registrant(), news);
                    }
                });
    }
}
