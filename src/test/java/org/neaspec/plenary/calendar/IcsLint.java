package org.neaspec.plenary.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.calendar.IcsReader.Block;
import org.neaspec.plenary.calendar.IcsReader.Line;

/**
 * What the bytes of our files and feeds must be, RFC 5545 and what clients choke on.
 *
 * <p>Stricter than the RFC: only the components and properties that we write are allowed, so that text which breaks
 * out of its line shows as a property nobody expected.
 */
public final class IcsLint {

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "VCALENDAR",
            Set.of("VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
            "VTIMEZONE",
            Set.of("TZID"),
            "STANDARD",
            Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE"),
            "DAYLIGHT",
            Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE"),
            "VALARM",
            Set.of("ACTION", "DESCRIPTION", "TRIGGER"),
            "VEVENT",
            Set.of(
                    "UID",
                    "DTSTAMP",
                    "CREATED",
                    "LAST-MODIFIED",
                    "SEQUENCE",
                    "DTSTART",
                    "DTEND",
                    "SUMMARY",
                    "DESCRIPTION",
                    "LOCATION",
                    "URL",
                    "CONFERENCE",
                    "CATEGORIES",
                    "STATUS",
                    "TRANSP",
                    "CLASS"));

    private static final Set<String> TEXT =
            Set.of("SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "PRODID", "TZNAME");
    private static final Pattern ESCAPED = Pattern.compile("(?:[^\\\\;,]|\\\\[\\\\;,n])*+");
    private static final Pattern ESCAPED_LIST = Pattern.compile("(?:[^\\\\;]|\\\\[\\\\;,n])*+");
    private static final Pattern UTC_TIME = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{8}T\\d{6}");

    private static final Set<String> OF_A_MESSAGE = Set.of("METHOD", "ORGANIZER", "ATTENDEE");

    private final List<String> faults = new ArrayList<>();
    private final boolean message;

    private IcsLint(boolean message) {
        this.message = message;
    }

    /** Everything that is wrong with these bytes of a file or feed; empty when nothing is. */
    public static List<String> faults(byte[] file) {
        return faults(file, new IcsLint(false));
    }

    /** The same of an iTIP message, RFC 5546 3.2.2 and 3.2.5. */
    public static List<String> messageFaults(byte[] file) {
        return faults(file, new IcsLint(true));
    }

    private static List<String> faults(byte[] file, IcsLint lint) {
        try {
            lint.octets(file);
            lint.meaning(IcsReader.read(file, lint.faults));
        } catch (RuntimeException unreadable) {
            lint.faults.add("unreadable: " + unreadable);
        }
        return lint.faults;
    }

    private void octets(byte[] file) {
        String text = new String(file, UTF_8);
        check(text.startsWith("BEGIN:VCALENDAR\r\n"), "does not begin with BEGIN:VCALENDAR");
        check(text.endsWith("END:VCALENDAR\r\n"), "does not end with END:VCALENDAR and CRLF");
        check(!text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "bare CR or LF");
        check(!text.contains("\r\n\r\n"), "blank line");
        check(
                text.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL && "\r\n\t".indexOf(c) < 0),
                "control character");
        check(
                text.codePoints().noneMatch(c -> c == 0xFFFD || c == 0xFEFF || c == 0x2028 || c == 0x2029),
                "byte order mark, line separator or replacement character");
        int from = 0;
        for (int at = 0; at < file.length - 1; at++) {
            if (file[at] == '\r' && file[at + 1] == '\n') {
                physicalLine(Arrays.copyOfRange(file, from, at));
                from = at + 2;
            }
        }
    }

    private void physicalLine(byte[] line) {
        check(line.length <= 75, line.length + " octets: " + new String(line, UTF_8));
        check(!(line.length == 1 && line[0] == ' '), "empty continuation");
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
        } catch (CharacterCodingException cut) {
            faults.add("a character is cut in two: " + new String(line, UTF_8));
        }
    }

    private void meaning(Block calendar) {
        allowed(calendar);
        for (String property :
                message ? List.of("VERSION", "PRODID") : List.of("VERSION", "PRODID", "NAME", "X-WR-CALNAME")) {
            once(calendar, property, value -> !value.isEmpty());
        }
        check(calendar.all("NAME").equals(calendar.all("X-WR-CALNAME")), "two names");
        List<Block> events = calendar.blocks("VEVENT");
        check(!events.isEmpty(), "no event");
        if (message) {
            message(calendar, events);
        }
        Set<String> uids = new HashSet<>();
        events.forEach(event -> check(uids.add(event.value("UID")), "twice: " + event.value("UID")));
        events.forEach(this::event);
        zones(calendar, events);
    }

    private void message(Block calendar, List<Block> events) {
        once(calendar, "METHOD", value -> value.matches("REQUEST|CANCEL"));
        check(events.size() == 1, "not one event");
        for (String property : List.of("ORGANIZER", "ATTENDEE")) {
            events.forEach(event -> once(event, property, value -> value.matches("mailto:[!-~]+@[!-~]+")));
        }
        events.forEach(event -> event.lines().stream()
                .filter(line -> OF_A_MESSAGE.contains(line.name()))
                .forEach(line -> check(!line.parameters().contains("^"), "an escape few read: " + line)));
    }

    private void event(Block event) {
        once(event, "UID", value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        for (String property : List.of("DTSTAMP", "CREATED", "LAST-MODIFIED")) {
            once(event, property, UTC_TIME.asMatchPredicate());
        }
        once(event, "SEQUENCE", value -> value.matches("\\d+"));
        once(event, "SUMMARY", value -> true);
        if (!message || !event.all("STATUS").isEmpty()) {
            once(event, "STATUS", value -> value.matches("CONFIRMED|TENTATIVE|CANCELLED"));
        }
        once(event, "TRANSP", value -> value.matches("OPAQUE|TRANSPARENT"));
        once(event, "CLASS", value -> value.matches("PUBLIC|PRIVATE"));
        once(event, "DTSTART", value -> true);
        once(event, "DTEND", value -> true);
        Line start = event.line("DTSTART");
        Line end = event.line("DTEND");
        check(start.parameters().equals(end.parameters()), "start and end of two kinds");
        check(end.value().compareTo(start.value()) > 0, "ends before it starts: " + start + end);
        for (Line time : List.of(start, end)) {
            Pattern form = switch (time.parameters()) {
                case "" -> UTC_TIME;
                case ";VALUE=DATE" -> Pattern.compile("\\d{8}");
                default -> LOCAL_TIME;
            };
            check(form.matcher(time.value()).matches(), "floating or malformed time: " + time);
        }
        event.all("CONFERENCE").forEach(url -> check(url.matches("https://[!-~]+"), "not an ASCII address: " + url));
        event.all("URL").forEach(url -> check(url.matches("https?://[!-~]+"), "not an ASCII address: " + url));
    }

    private void zones(Block calendar, List<Block> events) {
        Set<String> used = new TreeSet<>();
        for (Block event : events) {
            for (Line line : List.of(event.line("DTSTART"), event.line("DTEND"))) {
                if (line.parameters().startsWith(";TZID=")) {
                    used.add(line.parameters().substring(";TZID=".length()));
                }
            }
        }
        Map<String, Integer> defined = new TreeMap<>();
        for (Block zone : calendar.blocks("VTIMEZONE")) {
            once(zone, "TZID", value -> value.matches("[A-Z][A-Za-z]+(/[A-Za-z0-9_-]+)+"));
            defined.merge(zone.value("TZID"), 1, Integer::sum);
            check(zone.blocks().size() <= 2 && zone.blocks("STANDARD").size() == 1, "not one standard time");
            check(zone.blocks().size() == 1 || zone.blocks("DAYLIGHT").size() == 1, "not one daylight time");
            for (Block observance : zone.blocks()) {
                once(observance, "DTSTART", LOCAL_TIME.asMatchPredicate());
                once(observance, "TZOFFSETFROM", value -> value.matches("[+-]\\d{4}"));
                once(observance, "TZOFFSETTO", value -> value.matches("[+-]\\d{4}"));
                check(observance.all("RRULE").size() == (zone.blocks().size() == 1 ? 0 : 1), "rules do not fit");
                observance.all("RRULE").forEach(this::rule);
            }
        }
        check(used.equals(defined.keySet()), "zones used " + used + ", defined " + defined.keySet());
        check(defined.values().stream().allMatch(times -> times == 1), "a zone defined twice");
    }

    private void rule(String rule) {
        Matcher days = Pattern.compile("BYMONTHDAY=([0-9,]+)").matcher(rule);
        if (days.find()) {
            for (String day : days.group(1).split(",")) {
                check(Integer.parseInt(day) <= 31, "a day after the month: " + rule);
            }
        }
    }

    private void allowed(Block block) {
        Set<String> names = ALLOWED.getOrDefault(block.name(), Set.of());
        check(!names.isEmpty(), "unexpected component " + block.name());
        for (Line line : block.lines()) {
            check(
                    names.contains(line.name()) || (message && OF_A_MESSAGE.contains(line.name())),
                    "unexpected property " + line.name() + " in " + block.name());
            check(!TEXT.contains(line.name()) || ESCAPED.matcher(line.value()).matches(), "not escaped: " + line);
            check(
                    !line.name().equals("CATEGORIES")
                            || ESCAPED_LIST.matcher(line.value()).matches(),
                    "not escaped: " + line);
        }
        block.blocks().forEach(this::allowed);
    }

    private void once(Block block, String property, Predicate<String> form) {
        List<String> values = block.all(property);
        check(values.size() == 1 && values.stream().allMatch(form), property + " in " + block.name() + " is " + values);
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
