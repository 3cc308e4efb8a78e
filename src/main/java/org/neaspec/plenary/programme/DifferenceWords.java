package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Difference.Field;
import org.neaspec.plenary.programme.Difference.ForOthers;
import org.neaspec.plenary.programme.Difference.Moved;
import org.neaspec.plenary.programme.Difference.Plain;
import org.neaspec.plenary.programme.Difference.Reworded;
import org.neaspec.plenary.programme.Difference.Speaker;
import org.neaspec.plenary.programme.Difference.Times;
import org.neaspec.plenary.programme.Difference.Whom;
import org.neaspec.plenary.programme.TextMarks.Mark;
import org.neaspec.plenary.shared.TimeText;

/** Says differences in sentences, the same in pages and mails. */
public final class DifferenceWords {

    private final Map<String, SegmentFacts> segments;
    private final States states;
    private final Locale locale;
    private final Says says;
    private final @Nullable Zones zones;

    /** Texts for people by key. */
    @FunctionalInterface
    public interface Says {

        String say(String key, Object... arguments);
    }

    /** @param segments all of the meeting: differences name only those that their reader may know */
    public DifferenceWords(List<SegmentFacts> segments, States states, Locale locale, Says says) {
        this.segments = segments.stream().collect(Collectors.toMap(SegmentFacts::code, Function.identity()));
        this.states = states;
        this.locale = locale;
        this.says = says;
        this.zones = null;
    }

    private DifferenceWords(DifferenceWords words, Zones zones) {
        this.segments = words.segments;
        this.states = words.states;
        this.locale = words.locale;
        this.says = words.says;
        this.zones = zones;
    }

    /** The same for a reader elsewhere: of each row the hours as they are there, too. */
    public DifferenceWords alsoIn(ZoneId reader, ZoneId meeting) {
        return new DifferenceWords(this, new Zones(meeting, reader));
    }

    private record Zones(ZoneId meeting, ZoneId reader) {}

    /**
     * One row with what is otherwise in it.
     *
     * @param before day and hours as they were, where they are others now
     * @param after day and hours as they are
     * @param beforeThere the former where the reader is; null where clocks show the same
     * @param afterThere the latter there
     */
    public record Row(
            String title,
            @Nullable String before,
            @Nullable String after,
            @Nullable String beforeThere,
            @Nullable String afterThere,
            List<Line> lines) {

        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One sentence.
     *
     * @param marks a longer text with its changed words marked; empty where the sentence says it all
     */
    public record Line(String text, List<Mark> marks) {

        public Line {
            marks = List.copyOf(marks);
        }
    }

    /** A day with its rows; the heading of rows without a set time says so. */
    public record Day(String heading, List<Row> rows) {

        public Day {
            rows = List.copyOf(rows);
        }
    }

    /** All rows by the day they are on now, or were on. */
    public List<Day> days(Differences differences) {
        List<LocalDate> days = differences.rows().stream()
                .map(RowDifference::day)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Row> untimed = differences.rows().stream()
                .filter(row -> row.day() == null)
                .map(this::row)
                .toList();
        Stream<Day> timed = days.stream()
                .map(day -> new Day(
                        TimeText.longDate(day, locale),
                        differences.rows().stream()
                                .filter(row -> day.equals(row.day()))
                                .map(this::row)
                                .toList()));
        return Stream.concat(
                        timed,
                        untimed.isEmpty()
                                ? Stream.of()
                                : Stream.of(new Day(says.say("programme.show.untimed"), untimed)))
                .toList();
    }

    public List<String> agenda(Differences differences) {
        return differences.agenda().stream()
                .map(change -> says.say(
                        "programme.difference.agenda." + change.what(),
                        Objects.requireNonNullElse(change.before(), ""),
                        Objects.requireNonNullElse(change.after(), "")))
                .toList();
    }

    public Row row(RowDifference change) {
        boolean moved = change.differences().stream().anyMatch(Moved.class::isInstance);
        ProgrammeItem before = change.before();
        ProgrammeItem after = change.after();
        return new Row(
                change.row().title().isEmpty()
                        ? says.say("programme.row.closed")
                        : change.row().title(),
                before == null || (after != null && !moved) ? null : times(Times.of(before), true),
                after == null ? null : times(Times.of(after), true),
                before == null || (after != null && !moved) ? null : there(Times.of(before)),
                after == null ? null : there(Times.of(after)),
                change.differences().stream().map(this::line).toList());
    }

    private Line line(Difference difference) {
        if (difference instanceof Plain plain) {
            return line("programme.difference." + plain.what());
        }
        if (difference instanceof Moved moved) {
            return moved(moved);
        }
        if (difference instanceof Reworded reworded) {
            return reworded(reworded);
        }
        if (difference instanceof ForOthers others) {
            return line("programme.difference.FOR_OTHERS", whom(others.after()), whom(others.before()));
        }
        return speaker((Speaker) difference);
    }

    private Line line(String key, Object... arguments) {
        return new Line(says.say(key, arguments), List.of());
    }

    private Line moved(Moved moved) {
        boolean otherDay = !Objects.equals(moved.before().day(), moved.after().day());
        return line("programme.difference.MOVED", times(moved.before(), otherDay), times(moved.after(), otherDay));
    }

    private String times(Times times, boolean withDay) {
        if (times.day() == null || times.start() == null || times.end() == null) {
            return says.say("programme.difference.untimed");
        }
        String hours = TimeText.hours(times.start(), times.end());
        return withDay ? TimeText.longDate(times.day(), locale) + ", " + hours : hours;
    }

    /** "Monday, 22 September 2025, 23:00–00:30 in Vienna (UTC+2)". */
    private @Nullable String there(Times times) {
        if (zones == null || times.day() == null || times.start() == null || times.end() == null) {
            return null;
        }
        ZonedDateTime from = times.day().atTime(times.start()).atZone(zones.meeting());
        ZonedDateTime until = times.day().atTime(times.end()).atZone(zones.meeting());
        ZonedDateTime start = from.withZoneSameInstant(zones.reader());
        ZonedDateTime end = until.withZoneSameInstant(zones.reader());
        if (start.getOffset().equals(from.getOffset()) && end.getOffset().equals(until.getOffset())) {
            return null;
        }
        return says.say(
                "programme.difference.there",
                TimeText.longDate(start.toLocalDate(), locale) + ", "
                        + TimeText.hours(start.toLocalTime(), end.toLocalTime()),
                TimeText.city(zones.reader()),
                TimeText.offset(zones.reader(), start.toInstant()));
    }

    private Line reworded(Reworded change) {
        String before = change.before();
        String after = change.after();
        boolean named = change.field() == Field.KIND || change.field() == Field.ORDER;
        String old = before == null ? "" : named ? says.say(before) : before;
        String now = after == null ? "" : named ? says.say(after) : after;
        String key = "programme.difference." + change.field()
                + (before == null ? ".given" : after == null ? ".gone" : ".changed");
        boolean marked = before != null
                && after != null
                && (change.field() == Field.DESCRIPTION || change.field() == Field.QUESTION);
        return new Line(in(change.part(), says.say(key, now, old)), marked ? TextMarks.between(old, now) : List.of());
    }

    private Line speaker(Speaker change) {
        SpeakerSlot before = change.before();
        SpeakerSlot after = change.after();
        return new Line(
                in(
                        change.part(),
                        says.say(
                                "programme.difference.speaker." + change.fate(),
                                after == null ? "" : name(after),
                                before == null ? "" : name(before))),
                List.of());
    }

    private String name(SpeakerSlot slot) {
        String line = slot.open()
                ? (says.say("programme.slot.open") + " " + slot.printed(states)).strip()
                : slot.printed(states);
        String labelled =
                slot.constituency() == null ? line : says.say("programme.slot.labelled", slot.constituency(), line);
        return slot.role() == null
                ? labelled
                : says.say("programme.slot.labelled", says.say(slot.role().messageKey()), labelled);
    }

    private String in(@Nullable String part, String sentence) {
        return part == null ? sentence : says.say("programme.difference.inPart", part, sentence);
    }

    private String whom(Whom whom) {
        SegmentFacts segment = whom.segment() == null ? null : segments.get(whom.segment());
        if (whom.line() != null) {
            return whom.line();
        }
        if (whom.admits() != null) {
            return designations(whom.admits());
        }
        if (segment == null || segment.audience().open()) {
            return says.say("programme.difference.everybody");
        }
        return segment.audienceLine() == null
                ? designations(segment.audience().admits().stream().sorted().toList())
                : segment.audienceLine();
    }

    private String designations(List<Designation> admits) {
        return admits.isEmpty()
                ? says.say("access.audience.invited")
                : admits.stream()
                        .map(designation -> says.say("access.audience." + designation.name()))
                        .collect(Collectors.joining(", "));
    }
}
