package org.neaspec.plenary.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What goes into one file: something to download once, or a feed that programs fetch again.
 *
 * <p>Never empty, because a calendar program keeps its old entries when a feed has none ({@link NeutralFeed} stands
 * in), and never with the same entry twice.
 */
public record CalendarFile(String name, boolean feed, List<CalendarEntry> entries, Reminder reminder) {

    public CalendarFile {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A calendar file needs an entry");
        }
        Set<UUID> uids = new HashSet<>();
        for (CalendarEntry entry : entries) {
            if (!uids.add(entry.uid())) {
                throw new IllegalArgumentException("Twice in one file: " + entry.uid());
            }
        }
    }

    public static CalendarFile download(String name, List<CalendarEntry> entries) {
        return new CalendarFile(name, false, entries, Reminder.NONE);
    }

    public static CalendarFile feed(String name, List<CalendarEntry> entries) {
        return new CalendarFile(name, true, entries, Reminder.NONE);
    }

    /** The same with an alarm before each session, as the owner of a feed wishes; others never have one. */
    public CalendarFile reminding(Reminder before) {
        return new CalendarFile(name, feed, entries, before);
    }
}
