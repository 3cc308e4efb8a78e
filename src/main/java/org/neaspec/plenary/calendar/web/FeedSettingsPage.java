package org.neaspec.plenary.calendar.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * What stands in a personal calendar besides the sessions.
 *
 * @param any whether the meeting has deadlines now
 */
@Introspected
record FeedSettingsPage(
        String name, String meeting, List<Way> reminders, boolean deadlines, boolean any, String action, String back) {

    /** A reminder to choose. */
    @Introspected
    record Way(String value, String label, boolean chosen) {}
}
