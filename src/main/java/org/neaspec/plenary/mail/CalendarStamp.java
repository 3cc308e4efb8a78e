package org.neaspec.plenary.mail;

import java.time.Instant;
import org.neaspec.plenary.calendar.Invitation;
import org.neaspec.plenary.calendar.Invitation.Method;

/** What tells one calendar message from the others about the same entry; kept with the letter and asked again before it leaves. */
record CalendarStamp(String uid, Method method, int sequence, Instant stamp) {

    static CalendarStamp of(String uid, Invitation invitation) {
        return new CalendarStamp(uid, invitation.method(), invitation.sequence(), invitation.stamp());
    }

    /** @param text as {@link #text} wrote it */
    static CalendarStamp parse(String text) {
        var parts = text.split(" ", -1);
        return new CalendarStamp(
                parts[0], Method.valueOf(parts[1]), Integer.parseInt(parts[2]), Instant.parse(parts[3]));
    }

    String text() {
        return uid + ' ' + method + ' ' + sequence + ' ' + stamp;
    }
}
