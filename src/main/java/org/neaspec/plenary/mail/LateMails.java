package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Ends mails that could not be sent in time: staff hear of them, and calendars are told anew what holds now. */
@Singleton
class LateMails {

    private static final int AT_ONCE = 100;

    private final OutboxRepository messages;
    private final CalendarTold told;

    LateMails(OutboxRepository messages, CalendarTold told) {
        this.messages = messages;
        this.told = told;
    }

    @Transactional
    void end() {
        for (OutboxRow row : messages.late(MailKind.CALENDARS, AT_ONCE)) {
            if (messages.tooLate(row.id()) == 1) {
                told.notInTime(row);
            }
        }
        messages.endLate(MailKind.PASSING, MailKind.CALENDARS);
    }
}
