package org.neaspec.plenary.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Reads a row typed as one line, such as
 *
 * <pre>
 * 14:00-14:15 Opening
 * +15 Scene setting            begins where the last row ends, takes 15 minutes
 * Coffee break 30              the same
 * 10:00 +45 Session 2 @ Room B
 * 2025-09-24 09:00-10:00 Session 3 (60 mins)
 * NEACAP Work Plan [B]         no set time, in segment B
 * </pre>
 *
 * Minutes in brackets are printed; without hours they are also how long the row takes. The kind is guessed from the words; day
 * and segment are those of the last row, and a row with a set time looks at rows with one only.
 */
public final class QuickLine {

    private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}),?\\s+");
    private static final String CLOCK = "(\\d{1,2}[:.h]\\d{2})";
    private static final Pattern HOURS =
            Pattern.compile("^" + CLOCK + "\\s*(?:-|–|—|to|until)\\s*" + CLOCK + "(?:\\s*:)?\\s+");
    private static final Pattern START = Pattern.compile("^(\\d{1,2}[:.h]\\d{2})(?:\\s*:)?\\s+");
    private static final Pattern PLUS = Pattern.compile("^\\+\\s*(\\d{1,4})(?:\\s*(?:mins?|minutes)\\b\\.?)?\\s+");
    private static final Pattern BRACKET =
            Pattern.compile("\\s*\\(\\s*(\\d{1,4})\\s*(?:mins?|minutes)\\.?\\s*\\)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD =
            Pattern.compile("\\s+(\\d{1,4})\\s*(?:mins?|minutes)\\.?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "(?<!\\b(?:session|part|item|day|room|annex|phase|and|version|group|panel))\\s+([1-9]\\d?[05])$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOM = Pattern.compile("\\s+@\\s*([^@]{1,100})$");

    private static final Pattern SEGMENT = Pattern.compile("\\s*\\[([^\\[\\]]{1,40})]$");

    private String rest;
    private @Nullable LocalDate day;
    private @Nullable LocalTime start;
    private @Nullable LocalTime end;
    private @Nullable Integer minutes;
    private @Nullable Integer printed;
    private @Nullable String room;
    private @Nullable String segment;
    private @Nullable Problem problem;

    private QuickLine(String line) {
        rest = line + " ";
    }

    /** What came of a line: values for {@link AddRow}, or one problem. */
    public record Reading(
            @Nullable RowValues values, @Nullable Problem problem) {}

    /**
     * @param line as typed, without hidden characters
     * @param now what it follows
     * @param segments a code in brackets that is none of these belongs to the title
     */
    public static Reading read(String line, Programme now, DayLimits limits, RowSegments segments) {
        QuickLine reader = new QuickLine(line);
        reader.takeApart(segments);
        RowValues values = reader.values(now, limits, segments);
        Problem wrong = reader.problem;
        return wrong == null ? new Reading(values, null) : new Reading(null, wrong);
    }

    private void takeApart(RowSegments segments) {
        Matcher date = taken(DAY);
        if (date != null) {
            try {
                day = LocalDate.parse(date.group(1));
            } catch (DateTimeException e) {
                wrong("drafting.line.error.day");
            }
        }
        Matcher hours = taken(HOURS);
        Matcher single = hours == null ? taken(START) : null;
        if (hours != null) {
            start = clock(hours.group(1));
            end = clock(hours.group(2));
        } else if (single != null) {
            start = clock(single.group(1));
        }
        Matcher plus = end == null ? taken(PLUS) : null;
        if (plus != null) {
            minutes = Integer.valueOf(plus.group(1));
        }
        rest = rest.strip();
        takeSegment(segments);
        takePrinted();
        Matcher at = taken(ROOM);
        room = at == null ? null : at.group(1).strip();
        takePrinted();
        takeSegment(segments);
        takeMinutes();
    }

    private void takeSegment(RowSegments segments) {
        Matcher named = SEGMENT.matcher(rest);
        if (named.find() && segments.codes().contains(named.group(1).strip())) {
            segment = named.group(1).strip();
            rest = rest.substring(0, named.start());
        }
    }

    private void takePrinted() {
        Matcher bracket = taken(BRACKET);
        if (bracket != null) {
            printed = Integer.valueOf(bracket.group(1));
            minutes = end == null && minutes == null ? printed : minutes;
        }
    }

    private void takeMinutes() {
        boolean open = end == null && minutes == null;
        Matcher word = open ? taken(WORD) : null;
        Matcher bare = open && word == null ? taken(BARE) : null;
        if (word != null) {
            minutes = Integer.valueOf(word.group(1));
        } else if (bare != null) {
            minutes = Integer.valueOf(bare.group(1));
        }
    }

    private @Nullable RowValues values(Programme now, DayLimits limits, RowSegments segments) {
        if (start != null || end != null || minutes != null) {
            time(now, limits);
        } else if (day != null) {
            wrong("drafting.line.error.start");
        }
        if (problem != null) {
            return null;
        }
        ItemKind kind = KindWords.guess(rest);
        return new RowValues(
                kind,
                rest,
                day,
                start,
                end,
                printed,
                KindWords.number(rest),
                null,
                room,
                segment == null ? usual(now, segments) : segment);
    }

    private @Nullable String usual(Programme now, RowSegments segments) {
        ProgrammeItem last = start == null ? last(now) : lastTimed(now);
        return last == null ? segments.first() : last.segment();
    }

    private static @Nullable ProgrammeItem last(Programme now) {
        return now.items().isEmpty() ? null : now.items().get(now.items().size() - 1);
    }

    private static @Nullable ProgrammeItem lastTimed(Programme now) {
        return now.items().stream()
                .filter(ProgrammeItem::timed)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private void time(Programme now, DayLimits limits) {
        ProgrammeItem last = lastTimed(now);
        if (day == null) {
            day = last == null ? limits.first() : last.day();
        }
        if (day == null) {
            wrong("drafting.line.error.noDay");
            return;
        }
        if (start == null) {
            start = endOf(now.on(day));
        }
        if (start == null) {
            wrong("drafting.line.error.noStart");
        } else if (end == null && minutes == null) {
            wrong("drafting.line.error.noEnd");
        } else if (end == null && minutes != null) {
            endAfter(start, minutes);
        } else if (end != null && !start.isBefore(end)) {
            wrong("drafting.line.error.order");
        }
    }

    private void endAfter(LocalTime from, int length) {
        int until = Relay.minuteOf(from) + length;
        if (length < 1) {
            wrong("drafting.line.error.noEnd");
        } else if (until >= RowRules.MOST_MINUTES) {
            wrong("drafting.row.error.midnight");
        } else {
            end = Relay.time(until);
        }
    }

    private static @Nullable LocalTime endOf(List<ProgrammeItem> there) {
        return there.isEmpty() ? null : there.get(there.size() - 1).end();
    }

    private @Nullable LocalTime clock(String text) {
        LocalTime time = RowText.clock(text);
        if (time == null) {
            wrong("drafting.line.error.time");
        }
        return time;
    }

    private @Nullable Matcher taken(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        rest = rest.substring(0, matcher.start()) + rest.substring(matcher.end());
        return matcher;
    }

    private void wrong(String key) {
        if (problem == null) {
            problem = RowRules.problem("line", key);
        }
    }
}
