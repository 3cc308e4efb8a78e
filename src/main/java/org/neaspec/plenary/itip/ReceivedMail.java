package org.neaspec.plenary.itip;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.CalendarAnswer;

/**
 * What a mail in the mailbox of replies is, before it is compared with what we know.
 *
 * @param sender the one address it says to come from; empty where it says none or several
 * @param confirmed whether the sender may be believed
 * @param outcome null where it is an answer to be looked at
 * @param answer the answer; null where there is none
 * @param bounced the address that could not be reached; null where nothing came back
 * @param words of the person, or of the server that sent it back
 * @param returned the Message-ID of the mail that came back; null where the report does not quote it
 */
record ReceivedMail(
        String sender,
        boolean confirmed,
        String subject,
        @Nullable ReplyOutcome outcome,
        @Nullable CalendarAnswer answer,
        @Nullable String bounced,
        @Nullable String words,
        @Nullable String returned) {

    ReceivedMail(
            String sender,
            boolean confirmed,
            String subject,
            @Nullable ReplyOutcome outcome,
            @Nullable CalendarAnswer answer,
            @Nullable String bounced,
            @Nullable String words) {
        this(sender, confirmed, subject, outcome, answer, bounced, words, null);
    }
}
