package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import org.neaspec.plenary.calendar.Invitation;
import org.neaspec.plenary.calendar.Invitation.Mailbox;
import org.neaspec.plenary.calendar.Invitation.Method;
import org.neaspec.plenary.itip.Postbox;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.EmailAddress;

/** Puts invitations into the queue of mails: one thread for each entry and address, of which one mail at most is on its way. */
@Singleton
class CalendarPostbox implements Postbox {

    private final Outbox outbox;
    private final Sender sender;
    private final CalendarLetters letters;

    CalendarPostbox(Outbox outbox, Sender sender, CalendarLetters letters) {
        this.outbox = outbox;
        this.sender = sender;
        this.letters = letters;
    }

    @Override
    public Mailbox organiser() {
        return new Mailbox(sender.name(), sender.address());
    }

    @Override
    public boolean onItsWay(MailThread thread) {
        return outbox.inThread(key(thread), MailState.LEASED, MailState.UNCERTAIN);
    }

    @Override
    public void takeBack(MailThread thread) {
        outbox.overtake(key(thread));
    }

    @Override
    public boolean sentBefore(MailThread thread) {
        // A mail that was given up, or taken back before it was tried once more, may have arrived all the same.
        return outbox.handedOver(key(thread));
    }

    @Override
    public String post(Note note) {
        Invitation invitation = note.invitation();
        var kind = invitation.method() != Method.REQUEST
                ? MailKind.CALENDAR_CANCEL
                : note.first() == null ? MailKind.CALENDAR_REQUEST : MailKind.CALENDAR_UPDATE;
        var to = new Outbox.Address(
                note.registrant().name(),
                new EmailAddress(note.thread().address()),
                note.registrant().meetingId(),
                note.registrant().id());
        var stamp = CalendarStamp.of(note.thread().uid(), invitation);
        return outbox.add(kind, stamp.text(), to, letters.write(kind, note, stamp), key(note.thread()));
    }

    private static String key(MailThread thread) {
        return Digests.sha256Hex("calendar|" + thread.registrationId() + '|' + thread.uid() + '|' + thread.address());
    }
}
