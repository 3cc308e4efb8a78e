package org.neaspec.plenary.api;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammePublished;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.DecisionUndone;
import org.neaspec.plenary.registration.ParticipantNominated;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationEndorsed;
import org.neaspec.plenary.registration.RegistrationEntered;
import org.neaspec.plenary.registration.RegistrationPromoted;
import org.neaspec.plenary.registration.RegistrationReplaced;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.RegistrationSubmitted;
import org.neaspec.plenary.registration.RegistrationWithdrawn;

/** Hears what happens, in the transaction in which it happens, and queues it for those who asked to be told. */
@Singleton
class WebhookFacts {

    private final WebhookQueue queue;
    private final WebhookRepository webhooks;
    private final Meetings meetings;
    private final Programmes programmes;

    WebhookFacts(WebhookQueue queue, WebhookRepository webhooks, Meetings meetings, Programmes programmes) {
        this.queue = queue;
        this.webhooks = webhooks;
        this.meetings = meetings;
        this.programmes = programmes;
    }

    @EventListener
    void submitted(RegistrationSubmitted fact) {
        MeetingFacts meeting = fact.meeting();
        queue.registration(
                WebhookEvent.REGISTRATION_SUBMITTED,
                meeting.id(),
                meeting.slug(),
                fact.registrant().reference());
    }

    @EventListener
    void entered(RegistrationEntered fact) {
        tell(WebhookEvent.REGISTRATION_SUBMITTED, fact.registrationId());
    }

    @EventListener
    void nominated(ParticipantNominated fact) {
        tell(WebhookEvent.REGISTRATION_SUBMITTED, fact.registrationId());
    }

    @EventListener
    void decided(RegistrationDecided fact) {
        tell(after(fact.status()), fact.registrationId());
    }

    @EventListener
    void promoted(RegistrationPromoted fact) {
        tell(after(fact.status()), fact.registrationId());
    }

    @EventListener
    void undone(DecisionUndone fact) {
        tell(after(fact.status()), fact.registrationId());
    }

    @EventListener
    void endorsed(RegistrationEndorsed fact) {
        tell(WebhookEvent.REGISTRATION_CHANGED, fact.registrationId());
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        tell(WebhookEvent.REGISTRATION_CHANGED, fact.registrationId());
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        tell(WebhookEvent.REGISTRATION_WITHDRAWN, fact.registrationId());
    }

    @EventListener
    void replaced(RegistrationReplaced fact) {
        tell(WebhookEvent.REGISTRATION_WITHDRAWN, fact.registrationId());
    }

    /** Of a version that changed closed rows alone nobody hears: the public has no such version. */
    @EventListener
    void published(ProgrammePublished fact) {
        if (webhooks.listening(fact.meetingId()) == 0) {
            return;
        }
        meetings.byId(fact.meetingId())
                .filter(meeting -> changedForThePublic(meeting, fact.before()))
                .ifPresent(meeting -> queue.programme(meeting.id(), meeting.slug()));
    }

    private boolean changedForThePublic(MeetingFacts meeting, @Nullable ProgrammeVersion before) {
        Programme then = before == null ? Programme.EMPTY : before.content().programme();
        return !programmes.preview(meeting, then, new Visitor()).equals(programmes.of(meeting, new Visitor()));
    }

    private static WebhookEvent after(RegistrationStatus status) {
        return status == RegistrationStatus.APPROVED
                ? WebhookEvent.REGISTRATION_APPROVED
                : WebhookEvent.REGISTRATION_CHANGED;
    }

    private void tell(WebhookEvent event, long registrationId) {
        webhooks.subject(registrationId)
                .ifPresent(
                        subject -> queue.registration(event, subject.meetingId(), subject.slug(), subject.reference()));
    }
}
