package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.delegation.DelegateNamed;
import org.neaspec.plenary.delegation.DelegationNews;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.delegation.FocalPointWrittenTo;
import org.neaspec.plenary.delegation.MatterSent;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.RandomIds;

/** Writes to focal points, and to those they name, inside the same transaction. */
@Singleton
class DelegationMails {

    private final Registrations registrations;
    private final PersonalLinks links;
    private final RegistrationLetters registrationLetters;
    private final MailPages pages;
    private final Letters letters;
    private final Voices voices;
    private final Outbox outbox;

    DelegationMails(
            Registrations registrations,
            PersonalLinks links,
            RegistrationLetters registrationLetters,
            MailPages pages,
            Letters letters,
            Voices voices,
            Outbox outbox) {
        this.voices = voices;
        this.registrations = registrations;
        this.links = links;
        this.registrationLetters = registrationLetters;
        this.pages = pages;
        this.letters = letters;
        this.outbox = outbox;
    }

    @EventListener
    void writtenTo(FocalPointWrittenTo fact) {
        outbox.add(
                MailKind.DELEGATION_INVITED,
                RandomIds.publicId(),
                new Outbox.Address(fact.name(), fact.address(), fact.meeting().id(), null),
                letters.write(
                        MailKind.DELEGATION_INVITED,
                        pages.invitation(fact),
                        voices.of(fact.meeting().id(), MailKind.DELEGATION_INVITED)));
    }

    @EventListener
    void news(DelegationNews fact) {
        outbox.add(
                MailKind.DELEGATION_NEWS,
                RandomIds.publicId(),
                new Outbox.Address(fact.name(), fact.address(), fact.meeting().id(), null),
                letters.write(
                        MailKind.DELEGATION_NEWS,
                        pages.news(fact),
                        voices.of(fact.meeting().id(), MailKind.DELEGATION_NEWS)));
    }

    @EventListener
    void matterSent(MatterSent fact) {
        if (fact.by() instanceof FocalPoint point) {
            point.addresses()
                    .forEach(address -> outbox.add(
                            MailKind.MATTER_RECEIVED,
                            fact.matterId(),
                            new Outbox.Address(
                                    point.name(), address, fact.meeting().id(), null),
                            letters.write(
                                    MailKind.MATTER_RECEIVED,
                                    pages.matter(fact),
                                    voices.of(fact.meeting().id(), MailKind.MATTER_RECEIVED))));
        }
    }

    @EventListener
    void named(DelegateNamed fact) {
        var registrant = registrations.registrant(fact.registrationId()).orElseThrow();
        var token = links.current(fact.registrationId(), LinkPurpose.MY);
        registrationLetters.queue(
                MailKind.NOMINATED, RandomIds.publicId(), registrant, pages.nomination(fact, registrant, token));
    }
}
