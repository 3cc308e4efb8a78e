package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.invitation.InvitationEnded;
import org.neaspec.plenary.invitation.InvitationSent;

/** Writes to those who are invited, inside the same transaction. */
@Singleton
class InvitationMails {

    private final MailPages pages;
    private final Letters letters;
    private final Voices voices;
    private final Outbox outbox;

    InvitationMails(MailPages pages, Letters letters, Voices voices, Outbox outbox) {
        this.voices = voices;
        this.pages = pages;
        this.letters = letters;
        this.outbox = outbox;
    }

    @EventListener
    void sent(InvitationSent fact) {
        var kind = fact.reminder() ? MailKind.INVITATION_REMINDER : MailKind.INVITATION;
        var invitee = fact.invitation().invitee();
        outbox.add(
                kind,
                fact.cause(),
                new Outbox.Address(
                        invitee.name(), invitee.email(), fact.meeting().id(), null),
                letters.write(
                        kind, pages.invitation(fact), voices.of(fact.meeting().id(), kind)));
    }

    /** What is still on its way is not sent. */
    @EventListener
    void ended(InvitationEnded fact) {
        outbox.takeBack(MailKind.INVITATION, fact.cause(), fact.address());
        outbox.takeBack(MailKind.INVITATION_REMINDER, fact.cause(), fact.address());
    }
}
