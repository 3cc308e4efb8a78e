package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingRescheduled;
import org.neaspec.plenary.meeting.MeetingStageChanged;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.RandomIds;

/**
 * Writes to everybody registered when a meeting is put off, called off, taken up again or moved, if the organiser says so: one
 * mail each. Older ones that still wait are dropped, so that nobody gets two that contradict each other.
 */
@Singleton
class MeetingMails {

    private final Registrations registrations;
    private final Meetings meetings;
    private final OutboxRepository messages;
    private final PersonalLinks links;
    private final RegistrationLetters letters;

    MeetingMails(
            Registrations registrations,
            Meetings meetings,
            OutboxRepository messages,
            PersonalLinks links,
            RegistrationLetters letters) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.messages = messages;
        this.links = links;
        this.letters = letters;
    }

    @EventListener
    void decided(MeetingStageChanged fact) {
        messages.dropWaitingNews(fact.meetingId());
        MailKind kind = kind(fact);
        if (fact.tell() && kind != null) {
            write(kind, fact.meetingId(), fact.reason());
        }
    }

    @EventListener
    void moved(MeetingRescheduled fact) {
        messages.dropWaitingNews(fact.meetingId());
        if (fact.tell()) {
            write(MailKind.MEETING_MOVED, fact.meetingId(), fact.note());
        }
    }

    private static @Nullable MailKind kind(MeetingStageChanged fact) {
        return switch (fact.after()) {
            case CANCELLED -> MailKind.MEETING_CANCELLED;
            case POSTPONED -> MailKind.MEETING_POSTPONED;
            case PROPOSED, CONCEPT_NOTE, AGREED, SCHEDULED -> fact.reinstated() ? MailKind.MEETING_REINSTATED : null;
        };
    }

    private void write(MailKind kind, long meetingId, @Nullable String reason) {
        MeetingFacts meeting = meetings.byId(meetingId).orElseThrow();
        String cause = RandomIds.publicId();
        for (Registrant registrant : registrations.registrants(meetingId)) {
            letters.queue(kind, cause, meeting, registrant, links.current(registrant.id(), LinkPurpose.MY), reason);
        }
    }
}
