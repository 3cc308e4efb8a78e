package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;

/** Sends a letter once more to where the person reads now. */
@Singleton
class SendAgain {

    private final Registrations registrations;
    private final PersonalLinks links;
    private final SecretLinks secrets;
    private final Outbox outbox;

    SendAgain(Registrations registrations, PersonalLinks links, SecretLinks secrets, Outbox outbox) {
        this.registrations = registrations;
        this.links = links;
        this.secrets = secrets;
        this.outbox = outbox;
    }

    /** Where a mail would go now. What a calendar reads names its attendee, and so stays with its address. */
    EmailAddress address(OutboxRow row) {
        var then = new EmailAddress(row.recipientEmail());
        if (row.registrationId() == null || row.kind().speaksToCalendars()) {
            return then;
        }
        return registrations
                .registrant(row.registrationId())
                .map(registrant -> registrant.email())
                .filter(address -> !address.missing())
                .orElse(then);
    }

    /** Queues the letter for another address of the same person. */
    void elsewhere(OutboxRow row, EmailAddress address) {
        long id = Objects.requireNonNull(row.registrationId());
        var registrant = registrations.registrant(id).orElseThrow();
        var letter = secrets.renewed(
                outbox.open(row), links.current(id, LinkPurpose.MY), links.current(id, LinkPurpose.FEED));
        outbox.add(
                row.kind(),
                "mail " + row.id() + " to another address",
                new Outbox.Address(row.recipientName(), address, registrant.meetingId(), id),
                letter);
    }
}
