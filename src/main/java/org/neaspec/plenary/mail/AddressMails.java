package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.neaspec.plenary.delegation.NominationLetter;
import org.neaspec.plenary.itip.MailBounced;
import org.neaspec.plenary.registration.AddressChanged;
import org.neaspec.plenary.registration.AddressTriedAgain;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * What becomes of mails when an address turns out not to work, and when somebody mends it. Nothing is ever answered to what came
 * back, and to such an address nothing is sent until then.
 */
@Singleton
class AddressMails {

    private final OutboxRepository messages;
    private final Outbox outbox;
    private final FailingAddresses failing;
    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final NominationLetter nominations;

    AddressMails(
            OutboxRepository messages,
            Outbox outbox,
            FailingAddresses failing,
            Registrations registrations,
            RegistrationLetters letters,
            NominationLetter nominations) {
        this.messages = messages;
        this.outbox = outbox;
        this.failing = failing;
        this.registrations = registrations;
        this.letters = letters;
        this.nominations = nominations;
    }

    /** Only a report that quotes a mail of ours counts: any other is easily forged. */
    @EventListener
    @Transactional
    void cameBack(MailBounced fact) {
        if (fact.messageId() == null) {
            return;
        }
        String words = HeaderText.line(Objects.requireNonNullElse(fact.words(), ""));
        if (messages.cameBack(fact.messageId(), "Came back. " + words) > 0) {
            messages.recipient(fact.messageId())
                    .filter(address -> !address.isEmpty())
                    .ifPresent(address -> failing.note(new EmailAddress(address), words.isEmpty() ? null : words));
        }
    }

    @EventListener
    void triedAgain(AddressTriedAgain fact) {
        messages.tryAgain(fact.address().key());
        outbox.wake();
    }

    /** What was to be read under the old address is taken back; where the registration stands, the new one is told. */
    @EventListener
    void changed(AddressChanged fact) {
        var last = outbox.lastWord(fact.registrationId());
        messages.dropFor(fact.registrationId());
        if (nominations.again(fact.registrationId())) {
            return;
        }
        var registration = registrations.byId(fact.registrationId()).orElseThrow();
        var kind = last.filter(one -> one.lastWordOn(registration.status())).orElse(MailKind.PERSONAL_LINK);
        letters.queue(kind, registration.id(), "address changed in step " + fact.stepId(), registration.reason());
    }
}
