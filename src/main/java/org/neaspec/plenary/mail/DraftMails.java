package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.DraftKept;
import org.neaspec.plenary.shared.RandomIds;

/** Writes to the address in a form that is kept half-way through, inside the same transaction. */
@Singleton
class DraftMails {

    private final MailPages pages;
    private final Letters letters;
    private final Voices voices;
    private final Outbox outbox;

    DraftMails(MailPages pages, Letters letters, Voices voices, Outbox outbox) {
        this.voices = voices;
        this.pages = pages;
        this.letters = letters;
        this.outbox = outbox;
    }

    @EventListener
    void kept(DraftKept fact) {
        outbox.add(
                MailKind.DRAFT_KEPT,
                RandomIds.publicId(),
                new Outbox.Address(
                        fact.email().readable(), fact.email(), fact.meeting().id(), null),
                letters.write(
                        MailKind.DRAFT_KEPT,
                        pages.draft(fact),
                        voices.of(fact.meeting().id(), MailKind.DRAFT_KEPT)));
    }
}
