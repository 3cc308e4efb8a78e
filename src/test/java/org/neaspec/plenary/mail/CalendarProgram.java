package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarFile;
import org.neaspec.plenary.calendar.CalendarWriter;
import org.neaspec.plenary.calendar.IcsReader;
import org.neaspec.plenary.calendar.IcsReader.Block;

/**
 * Somebody's calendar, as a trusting program keeps it: it takes every message about an entry as it comes, even an old one. So it is
 * right only if the sender keeps the order.
 */
final class CalendarProgram {

    private static final List<String> SHOWN =
            List.of("SUMMARY", "DTSTART", "DTEND", "LOCATION", "DESCRIPTION", "STATUS", "CONFERENCE");

    private final String owner;
    private final Map<String, Map<String, String>> entries = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    private final List<AssertionError> faults = new ArrayList<>();

    CalendarProgram(String owner) {
        this.owner = owner;
    }

    /** Takes a message in; what is wrong with it is said when the calendar is {@link #entries() looked at}. */
    synchronized void receive(String content) {
        try {
            take(content);
        } catch (AssertionError wrong) {
            faults.add(wrong);
        }
    }

    private void take(String content) {
        Block calendar = IcsReader.calendar(content.getBytes(StandardCharsets.UTF_8));
        Block event = calendar.blocks("VEVENT").get(0);
        assertThat(calendar.blocks("VEVENT")).hasSize(1);
        assertThat(event.all("ATTENDEE")).containsExactly("mailto:" + owner);
        String uid = event.value("UID");
        String word = "%010d %s".formatted(Integer.parseInt(event.value("SEQUENCE")), event.value("DTSTAMP"));
        String before = last.getOrDefault(uid, "");
        boolean repeated = before.startsWith(word);
        assertThat(repeated || word.compareTo(before) > 0)
                .as("%s after %s", word, before)
                .isTrue();
        if (!repeated) {
            assertThat(word.substring(11))
                    .as("its DTSTAMP")
                    .isGreaterThan(before.isEmpty() ? "" : before.substring(11));
        }
        last.put(uid, word);
        if (calendar.value("METHOD").equals("REQUEST")) {
            entries.put(uid, shown(event));
        } else {
            assertThat(calendar.value("METHOD")).isEqualTo("CANCEL");
            entries.remove(uid);
        }
    }

    /** By UID, what each entry shows. */
    synchronized Map<String, Map<String, String>> entries() {
        assertThat(faults).as("what %s was sent", owner).isEmpty();
        return Map.copyOf(entries);
    }

    /** What a calendar would show that holds these entries. */
    static Map<String, Map<String, String>> of(CalendarWriter writer, List<CalendarEntry> wanted) {
        var standing = wanted.stream()
                .filter(entry -> entry.state() != CalendarEntry.State.CANCELLED)
                .toList();
        return standing.isEmpty()
                ? Map.of()
                : IcsReader.calendar(writer.write(CalendarFile.download("expected", standing)))
                        .blocks("VEVENT")
                        .stream()
                        .collect(Collectors.toMap(event -> event.value("UID"), CalendarProgram::shown));
    }

    private static Map<String, String> shown(Block event) {
        return SHOWN.stream()
                .filter(property -> !event.all(property).isEmpty())
                .collect(Collectors.toMap(property -> property, event::value));
    }
}
