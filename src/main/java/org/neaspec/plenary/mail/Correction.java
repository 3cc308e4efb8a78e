package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.Registrations;

/**
 * Takes back a mail that is no longer true. Where its occasion still stands (the person is still approved, but may attend other
 * parts of the programme than it says), a mail with what holds now takes its place, under a Message-ID of its own.
 */
@Singleton
class Correction {

    private final OutboxRepository messages;
    private final Registrations registrations;
    private final RegistrationLetters letters;

    Correction(OutboxRepository messages, Registrations registrations, RegistrationLetters letters) {
        this.messages = messages;
        this.registrations = registrations;
        this.letters = letters;
    }

    @Transactional
    void of(OutboxRow untrue) {
        int ended = messages.notSent(
                untrue.id(), untrue.leaseToken(), MailState.CANCELLED, 0, "No longer true when it was to be sent");
        if (ended == 0 || untrue.registrationId() == null) {
            return;
        }
        registrations
                .byId(untrue.registrationId())
                .filter(registration -> untrue.kind().holdsFor(registration.status()))
                .filter(registration -> messages.later(untrue.id(), registration.id(), untrue.kind()) == 0)
                .ifPresent(registration -> letters.queue(
                        untrue.kind(), registration.id(), "instead of mail " + untrue.id(), registration.reason()));
    }
}
