package org.neaspec.plenary.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long before a session a calendar program reminds its owner. */
public enum Reminder {
    NONE(null),
    TEN_MINUTES(Duration.ofMinutes(10)),
    HALF_HOUR(Duration.ofMinutes(30)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final @Nullable Duration before;

    Reminder(@Nullable Duration before) {
        this.before = before;
    }

    @Nullable
    Duration before() {
        return before;
    }

    /** The message that names it. */
    public String messageKey() {
        return "calendar.reminder." + name();
    }
}
