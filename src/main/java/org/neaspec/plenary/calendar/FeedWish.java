package org.neaspec.plenary.calendar;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * What the owner of a personal calendar wants in it besides the sessions.
 *
 * @param deadlines whether the meeting's deadlines stand in it too
 * @param changedAt when this was last said; programs take changed entries for new only when something says so
 */
@Introspected
public record FeedWish(Reminder reminder, boolean deadlines, Instant changedAt) {

    /** Of somebody who said nothing. */
    public static final FeedWish NONE = new FeedWish(Reminder.NONE, false, Instant.EPOCH);
}
