package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;

/** Has the personal link mailed to the address that registered. Whoever asks learns nothing. */
@Singleton
public class RequestPersonalLink {

    private final RegistrationRepository registrations;
    private final RegistrationDrafts drafts;
    private final ApplicationEventPublisher<Object> facts;

    RequestPersonalLink(
            RegistrationRepository registrations, RegistrationDrafts drafts, ApplicationEventPublisher<Object> facts) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.facts = facts;
    }

    /** Sends the link to the address of this registration, for the person who has it open. */
    @Transactional
    public void again(long registrationId) {
        facts.publishEvent(new PersonalLinkRequested(registrationId));
    }

    /**
     * Sends the link if this address is registered for this meeting, or else the link to the form it had kept half-way through;
     * those of focal points and of people who were invited are
     * sent by the rooms that know them. Otherwise nothing happens.
     */
    @Transactional
    public void request(MeetingFacts meeting, EmailAddress email) {
        registrations
                .idByEmail(meeting.id(), email.key())
                .ifPresentOrElse(
                        id -> facts.publishEvent(new PersonalLinkRequested(id)),
                        () -> drafts.mailAgain(meeting.id(), email));
        facts.publishEvent(new LinkAskedFor(meeting, email));
    }
}
