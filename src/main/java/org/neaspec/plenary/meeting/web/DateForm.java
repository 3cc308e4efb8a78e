package org.neaspec.plenary.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingDates;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/**
 * The date of a meeting as an organiser gives it, as exactly as is known; printed by {@code views/meeting/_date.hbs}.
 *
 * @param when DAYS, PERIOD or TBD; empty while nobody has said
 * @param part of the year: empty for all of it, else H1, Q4, 09 or Q1/Q4
 */
public record DateForm(String when, String first, String last, String year, String part, String reason) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_MEETING = 60;

    public static final DateForm EMPTY = new DateForm("", "", "", "", "", "");

    /** Whoever gives a first day and does not say how exactly the date is known has said it. */
    public static DateForm of(Form form) {
        boolean daySaid = form.text("when").isEmpty() && !form.text("firstDay").isEmpty();
        return new DateForm(
                daySaid ? "DAYS" : form.text("when"),
                form.text("firstDay"),
                form.text("lastDay"),
                form.text("year"),
                form.text("part"),
                PlainText.line(form.text("dateReason")));
    }

    public static DateForm of(MeetingDate date) {
        LocalDate first = date.first();
        LocalDate last = date.last();
        String reason = Objects.requireNonNullElse(date.reason(), "");
        if (first == null || last == null) {
            return new DateForm("TBD", "", "", "", "", reason);
        }
        if (date.exact()) {
            return new DateForm("DAYS", first.toString(), first.equals(last) ? "" : last.toString(), "", "", reason);
        }
        String year = String.valueOf(first.getYear());
        String part = MeetingDates.write(date).replace(year + "-", "").replace(year, "");
        return new DateForm("PERIOD", "", "", year, part, reason);
    }

    /** The date meant; null after an error. */
    public @Nullable MeetingDate date(FormErrors errors) {
        if (PlainText.length(reason) > LONGEST_REASON) {
            errors.add("dateReason", "web.form.text.long", LONGEST_REASON);
        }
        String why = reason.isEmpty() ? null : reason;
        return switch (when) {
            case "DAYS" -> days(why, errors);
            case "PERIOD" -> period(why, errors);
            case "TBD" -> undated(why, errors);
            default -> {
                errors.add("when", "meeting.date.error.when");
                yield null;
            }
        };
    }

    private @Nullable MeetingDate days(@Nullable String why, FormErrors errors) {
        LocalDate from = day(first, "firstDay", errors);
        LocalDate until = last.isEmpty() ? from : day(last, "lastDay", errors);
        if (from == null || until == null) {
            return null;
        }
        if (until.isBefore(from)) {
            errors.add("lastDay", "meeting.date.error.order");
            return null;
        }
        if (until.isAfter(from.plusDays(LONGEST_MEETING))) {
            errors.add("lastDay", "meeting.date.error.long", LONGEST_MEETING);
            return null;
        }
        MeetingDate date = from.equals(until) ? MeetingDate.day(from) : MeetingDate.days(from, until);
        return date.because(why);
    }

    private static @Nullable LocalDate day(String text, String field, FormErrors errors) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, like a year out of reach.
        }
        errors.add(field, "meeting.date.error.day");
        return null;
    }

    private @Nullable MeetingDate period(@Nullable String why, FormErrors errors) {
        int number = year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
        if (number < FIRST_YEAR || number >= LAST_YEAR) {
            errors.add("year", "meeting.date.error.year");
            return null;
        }
        if (!known(part)) {
            errors.add("part", "meeting.date.error.part");
            return null;
        }
        String text = part.isEmpty() ? year : year + "-" + part.replace("/", "/" + year + "-");
        return MeetingDates.parse(text).because(why);
    }

    private static @Nullable MeetingDate undated(@Nullable String why, FormErrors errors) {
        if (why == null) {
            errors.add("dateReason", "meeting.date.error.reason");
            return null;
        }
        return MeetingDate.toBeConfirmed(why);
    }

    private static boolean known(String part) {
        return part.matches("(H[12]|Q[1-4]|Q[1-4]/Q[1-4]|0[1-9]|1[0-2])?")
                && (part.length() < 5 || part.charAt(1) < part.charAt(4));
    }

    /** How exactly it can be given. */
    public List<Choice> whenChoices(Messages messages, Locale locale) {
        return List.of("DAYS", "PERIOD", "TBD").stream()
                .map(name -> Choice.of(name, messages.text(locale, "meeting.date.when." + name), name.equals(when)))
                .toList();
    }

    /** The parts a year has. */
    public List<Choice> partChoices(Messages messages, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", messages.text(locale, "meeting.date.part.all"), part.isEmpty()));
        for (String half : List.of("H1", "H2", "Q1", "Q2", "Q3", "Q4")) {
            choices.add(Choice.of(half, messages.text(locale, "meeting.date.part." + half), half.equals(part)));
        }
        for (int month = 1; month <= 12; month++) {
            String value = String.format(Locale.ROOT, "%02d", month);
            choices.add(Choice.of(value, TimeText.month(month, locale), value.equals(part)));
        }
        if (part.contains("/") && known(part)) {
            String words = MeetingDates.parse("2000-" + part.replace("/", "/2000-"))
                    .print()
                    .replace(" of 2000", "");
            choices.add(Choice.of(part, words, true));
        }
        return choices;
    }
}
