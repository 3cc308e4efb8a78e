package org.neaspec.plenary.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry as an iTIP message (RFC 5546) to one person, who is its only attendee.
 *
 * @param sequence of this message; never lower than in one sent before to the same person about the same entry
 * @param stamp when this message was made; later than that of any sent before, for the same reason
 * @param organiser whose mailbox the message comes from and replies go to, the same for the life of the entry
 * @param replyAsked whether replies are read; if not, the entry arrives as accepted and nobody answers into the void
 * @param answer what the attendee answered before to an entry at the same time, a PARTSTAT of RFC 5545 3.2.12; null while
 *     there is none
 */
public record Invitation(
        Method method,
        CalendarEntry entry,
        int sequence,
        Instant stamp,
        Mailbox organiser,
        Mailbox attendee,
        boolean replyAsked,
        @Nullable String answer) {

    /** What the message wants of the calendar that reads it. */
    public enum Method {
        REQUEST,
        /** The session is off for everybody. */
        CANCEL,
        /** The session takes place, without this person: RFC 5546 3.2.5 forbids a STATUS in this case. */
        UNINVITE;

        /** The METHOD of the object and of the MIME part. */
        public String wire() {
            return this == REQUEST ? "REQUEST" : "CANCEL";
        }
    }

    /** A name and an address. */
    public record Mailbox(String name, String address) {}
}
