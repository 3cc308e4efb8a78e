package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.EmailAddress;

/** Addresses whose mail comes back, until somebody mends them. */
@Singleton
public class FailingAddresses {

    private static final int LONGEST_WORDS = 500;

    private final FailingAddressRepository rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<AddressTriedAgain> facts;
    private final Clock clock;

    FailingAddresses(
            FailingAddressRepository rows,
            AuditTrail audit,
            ApplicationEventPublisher<AddressTriedAgain> facts,
            Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Notes that a mail to this address came back. */
    public void note(EmailAddress address, @Nullable String words) {
        rows.note(
                address.key(),
                clock.instant(),
                words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS));
    }

    /** What came back from this address; empty while it works as far as anybody knows. */
    public Optional<FailingAddress> of(EmailAddress address) {
        return address.missing() ? Optional.empty() : rows.find(address.key());
    }

    /** Those of these addresses from which mail came back: one query. */
    public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        var keys = rows.among(addresses.stream().map(EmailAddress::key).toList()).stream()
                .map(FailingAddress::emailKey)
                .collect(Collectors.toSet());
        return addresses.stream()
                .filter(address -> keys.contains(address.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody says that the address of this registration works by now: what came back is sent once more. False when it did. */
    @Transactional
    public boolean tryAgain(RegistrationDetail registration, Organiser by) {
        return tryAgain(registration, Actor.staff(by.accountId(), by.name()));
    }

    boolean tryAgain(RegistrationDetail registration, Actor by) {
        var address = registration.answers().email();
        if (address.missing() || rows.remove(address.key()) == 0) {
            return false;
        }
        audit.record(by, "registration.addressTriedAgain", registration.reference(), null);
        facts.publishEvent(new AddressTriedAgain(address));
        return true;
    }

    @EventListener
    void forgotten(RegistrationForgotten fact) {
        if (fact.groups().contains(DataGroup.CONTACT) || fact.groups().contains(DataGroup.IDENTITY)) {
            rows.removeNobodys();
        }
    }
}
