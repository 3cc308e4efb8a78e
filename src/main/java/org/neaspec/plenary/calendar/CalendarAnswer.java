package org.neaspec.plenary.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a calendar program sends it, RFC 5546 3.2.3. The organiser is not asked for: Exchange leaves it out. Zones are
 * passed over, so that no mail can use up those of the JVM.
 *
 * @param attendee the address of who answers
 * @param answer null where the person has neither accepted nor refused, as in a wish for another time
 * @param counter whether another time is wished for
 */
public record CalendarAnswer(
        String uid,
        String attendee,
        @Nullable Answer answer,
        int sequence,
        Instant stamp,
        @Nullable String comment,
        boolean counter) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** Reads one; empty when it is none, or lacks what tells whose answer to what it is. */
    public static Optional<CalendarAnswer> read(String calendar) {
        var fields = new Fields();
        try {
            new CalendarParserImpl().parse(new StringReader(calendar), fields);
            return fields.answer();
        } catch (IOException | ParserException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps what an answer needs of the first event, and nothing else. */
    private static final class Fields implements ContentHandler {

        private final Deque<String> open = new ArrayDeque<>();
        private final Map<String, String> values = new HashMap<>();
        private String property = "";
        private String status = "";
        private int events;

        Optional<CalendarAnswer> answer() {
            String method = values.getOrDefault("METHOD", "").toUpperCase(Locale.ROOT);
            String uid = values.getOrDefault("UID", "").strip();
            String attendee = values.getOrDefault("ATTENDEE", "").strip();
            if (!(method.equals("REPLY") || method.equals("COUNTER"))
                    || uid.isEmpty()
                    || !attendee.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                return Optional.empty();
            }
            try {
                return Optional.of(new CalendarAnswer(
                        uid,
                        attendee.substring("mailto:".length()).toLowerCase(Locale.ROOT),
                        partStat(),
                        Integer.parseInt(values.getOrDefault("SEQUENCE", "0").strip()),
                        LocalDateTime.parse(values.getOrDefault("DTSTAMP", ""), UTC)
                                .toInstant(ZoneOffset.UTC),
                        values.get("COMMENT"),
                        method.equals("COUNTER")));
            } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty();
            }
        }

        private @Nullable Answer partStat() {
            return switch (status.toUpperCase(Locale.ROOT)) {
                case "ACCEPTED" -> Answer.ACCEPTED;
                case "TENTATIVE" -> Answer.TENTATIVE;
                case "DECLINED" -> Answer.DECLINED;
                default -> null;
            };
        }

        private boolean wanted() {
            return open.isEmpty()
                    || (events == 1 && open.size() == 1 && open.element().equals("VEVENT"));
        }

        @Override
        public void startComponent(String name) {
            open.push(name.toUpperCase(Locale.ROOT));
            if (open.element().equals("VEVENT")) {
                events++;
            }
        }

        @Override
        public void endComponent(String name) {
            open.poll();
        }

        @Override
        public void startProperty(String name) {
            property = name.toUpperCase(Locale.ROOT);
        }

        @Override
        public void propertyValue(String value) {
            if (wanted()) {
                values.putIfAbsent(property, value);
            }
        }

        @Override
        public void parameter(String name, String value) {
            if (wanted() && property.equals("ATTENDEE") && name.equalsIgnoreCase("PARTSTAT") && status.isEmpty()) {
                status = value;
            }
        }

        @Override
        public void endProperty(String name) {
            property = "";
        }

        @Override
        public void startCalendar() {
            // The stream itself is no component.
        }

        @Override
        public void endCalendar() {
            open.clear();
        }
    }
}
