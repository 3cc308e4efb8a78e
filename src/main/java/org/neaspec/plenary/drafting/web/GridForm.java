package org.neaspec.plenary.drafting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.PlaceRow;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * Where a row is to be, as an organiser sent it, still text.
 *
 * @param by minutes later than it says, as a button adds
 */
record GridForm(String day, String start, String room, String by) {

    private static final int DAY = 24 * 60;

    static GridForm of(Form form) {
        return new GridForm(form.text("day"), form.text("start"), PlainText.line(form.text("room")), form.text("by"));
    }

    static GridForm of(ProgrammeItem row) {
        LocalDate day = row.day();
        LocalTime start = row.start();
        String room = row.room();
        return new GridForm(
                day == null ? "" : day.toString(),
                start == null ? "" : TimeText.clock(start),
                room == null ? "" : room,
                "");
    }

    /** The act meant; null when the form cannot be read, and the errors say where. */
    @Nullable
    PlaceRow act(String id, DayLimits limits, FormErrors errors) {
        LocalDate there = date(errors);
        LocalTime from = RowForm.time("start", start, errors);
        if (from == null && !errors.has("start")) {
            errors.add("start", "drafting.row.error.time");
        }
        LocalTime at = from == null ? null : shifted(from, errors);
        return there == null || at == null ? null : new PlaceRow(id, there, at, room.isEmpty() ? null : room, limits);
    }

    private @Nullable LocalDate date(FormErrors errors) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            errors.add("day", "drafting.row.error.day");
            return null;
        }
    }

    private @Nullable LocalTime shifted(LocalTime from, FormErrors errors) {
        int minutes = by.matches("-?[0-9]{1,3}") ? Integer.parseInt(by) : 0;
        int at = from.toSecondOfDay() / 60 + minutes;
        if (at < 0 || at >= DAY) {
            errors.add("start", "drafting.row.error.midnight");
            return null;
        }
        return LocalTime.of(at / 60, at % 60);
    }
}
