package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.shared.EmailAddress;

/** Has the personal link mailed to the address that registered. Whoever asks learns nothing. */
@Singleton
public class RequestPersonalLink {

    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher<Object> facts;

    RequestPersonalLink(RegistrationRepository registrations, ApplicationEventPublisher<Object> facts) {
        this.registrations = registrations;
        this.facts = facts;
    }

    /** Sends the link if this address is registered for this meeting; otherwise nothing happens. */
    @Transactional
    public void request(long meetingId, EmailAddress email) {
        registrations
                .idByEmail(meetingId, email.key())
                .ifPresent(id -> facts.publishEvent(new PersonalLinkRequested(id)));
    }
}
