package org.neaspec.plenary.drafting.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.RowText;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * A row as an organiser sent it, still text.
 *
 * @param minutes how long it takes; end and minutes follow from each other
 * @param wasEnd the end before the organiser touched the form, which tells what was changed when both disagree
 * @param wasMinutes how long it took before
 * @param after the row a new one follows
 * @param carry whether later rows move along
 * @param at the time to split it at
 * @param by minutes to shift by
 */
record RowForm(
        String kind,
        String title,
        String day,
        String start,
        String end,
        String minutes,
        String wasEnd,
        String wasMinutes,
        String printed,
        String number,
        String room,
        String segment,
        String description,
        String after,
        boolean carry,
        String at,
        String by) {

    private static final int DAY = 24 * 60;

    static RowForm of(Form form) {
        return new RowForm(
                form.text("kind"),
                PlainText.line(form.text("title")),
                form.text("day"),
                form.text("start"),
                form.text("end"),
                form.text("minutes"),
                form.text("wasEnd"),
                form.text("wasMinutes"),
                form.text("printed"),
                form.text("number"),
                PlainText.line(form.text("room")),
                form.text("segment"),
                PlainText.lines(form.text("description")),
                form.text("after"),
                form.has("carry"),
                form.text("at"),
                form.text("by"));
    }

    static RowForm of(RowValues row, String after) {
        LocalTime start = row.start();
        LocalTime end = row.end();
        String until = end == null ? "" : TimeText.clock(end);
        String length = row.timed() ? Integer.toString(row.minutes()) : "";
        return new RowForm(
                row.kind().name(),
                row.title(),
                text(row.day()),
                start == null ? "" : TimeText.clock(start),
                until,
                length,
                until,
                length,
                text(row.printedMinutes()),
                text(row.number()),
                text(row.room()),
                text(row.segment()),
                text(row.description()),
                after,
                false,
                "",
                "15");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /**
     * The values meant; null when something cannot be read, and the errors say what.
     *
     * @param segments the codes there are
     */
    @Nullable
    RowValues values(Set<String> segments, FormErrors errors) {
        ItemKind wanted = Arrays.stream(ItemKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            errors.add("kind", "drafting.row.error.kind");
        }
        if (!segment.isEmpty() && !segments.contains(segment)) {
            errors.add("segment", "drafting.row.error.segment");
        }
        LocalDate date = date(errors);
        LocalTime from = time("start", start, errors);
        LocalTime until = until(from, errors);
        Integer numbered = whole("number", number, errors);
        Integer printedLength = whole("printed", printed, errors);
        if (wanted == null || errors.any()) {
            return null;
        }
        return new RowValues(
                wanted,
                title,
                date,
                from,
                until,
                printedLength,
                numbered,
                blankIsNone(description),
                blankIsNone(room),
                blankIsNone(segment));
    }

    private @Nullable LocalDate date(FormErrors errors) {
        if (day.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            errors.add("day", "drafting.row.error.day");
            return null;
        }
    }

    /** The end that was meant: what the organiser changed counts; both changed must agree. */
    private @Nullable LocalTime until(@Nullable LocalTime from, FormErrors errors) {
        LocalTime written = time("end", end, errors);
        Integer length = whole("minutes", minutes, errors);
        if (from == null || length == null) {
            if (from == null && length != null && start.isEmpty() && written == null && !day.isEmpty()) {
                errors.add("start", "drafting.row.error.start.missing");
            }
            return written;
        }
        boolean endSame = end.equals(wasEnd);
        boolean lengthSame = minutes.equals(wasMinutes);
        if (written != null && Duration.between(from, written).toMinutes() == length) {
            return written;
        }
        if (written != null && !endSame && !lengthSame) {
            errors.add("minutes", "drafting.row.error.minutes.disagree");
            return null;
        }
        if (written != null && !endSame) {
            return written;
        }
        return after(from, length, errors);
    }

    private static @Nullable LocalTime after(LocalTime from, int length, FormErrors errors) {
        if (length < 1) {
            errors.add("minutes", "drafting.row.error.number.whole");
        } else if (from.toSecondOfDay() / 60 + length >= DAY) {
            errors.add("minutes", "drafting.row.error.midnight");
        } else {
            return from.plusMinutes(length);
        }
        return null;
    }

    static @Nullable LocalTime time(String field, String typed, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        LocalTime time = RowText.clock(typed);
        if (time == null) {
            boolean midnight = typed.matches("24[:.]?00");
            errors.add(field, midnight ? "drafting.row.error.midnight" : "drafting.row.error.time");
        }
        return time;
    }

    static @Nullable Integer whole(String field, String typed, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9]{1,6}")) {
            return Integer.valueOf(typed);
        }
        errors.add(field, "drafting.row.error.number.whole");
        return null;
    }

    private static @Nullable String blankIsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
