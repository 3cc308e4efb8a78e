package org.neaspec.plenary.itip;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.Invitation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Registrant;

/** How messages leave: what this room asks of the mail room, inside its own transaction. */
public interface Postbox {

    /** The messages to one address about one entry of one registration: at most one of them is ever on its way. */
    record MailThread(long registrationId, String uid, String address) {}

    /**
     * A message to send.
     *
     * @param before what the entry was when it was last told, or null the first time
     * @param first the Message-ID of the invitation that this one is about, or null when it is the invitation
     */
    record Note(
            MailThread thread,
            MeetingFacts meeting,
            Registrant registrant,
            Invitation invitation,
            @Nullable CalendarEntry before,
            String calendar,
            @Nullable String first) {}

    /** Where our messages come from and replies go. */
    Invitation.Mailbox organiser();

    /** Whether one is being handed over at this moment, or may have arrived and will be tried again. */
    boolean onItsWay(MailThread thread);

    /** Takes back what waits unsent. */
    void takeBack(MailThread thread);

    /** Whether one was ever handed to the mail server, or may have been. */
    boolean sentBefore(MailThread thread);

    /** Queues a message; answers its Message-ID. */
    String post(Note note);
}
