package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.CancelRow;
import org.neaspec.plenary.drafting.ChangeRow;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.DuplicateRow;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.RemoveRow;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.drafting.ShiftRows;
import org.neaspec.plenary.drafting.SplitRow;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Reads from the form of a row what is to be done: the change, and then what the button says. Nothing typed is lost. */
@Singleton
class RowActs {

    private final RowPanels panels;

    RowActs(RowPanels panels) {
        this.panels = panels;
    }

    /** The act meant; null when the form cannot be read, and the errors say where. */
    @Nullable
    ProgrammeAct on(MeetingFacts meeting, String id, Form form, RowForm wish, FormErrors errors) {
        String seen = form.text("seen");
        String deed = form.text("do");
        if (deed.equals("remove")) {
            return new RemoveRow(id, seen);
        }
        RowValues values = wish.values(panels.segments(meeting), errors);
        LocalTime at = deed.equals("split") ? at(wish, errors) : null;
        Integer by = deed.equals("shift") ? by(wish, errors) : null;
        if (values == null || errors.any()) {
            return null;
        }
        ProgrammeAct change = new ChangeRow(id, seen, values, wish.carry(), DayLimits.of(meeting.date()));
        if (at != null) {
            return change.then(new SplitRow(id, at, RandomIds.publicId()));
        }
        if (by != null) {
            return change.then(new ShiftRows(id, by));
        }
        return switch (deed) {
            case "duplicate" -> change.then(new DuplicateRow(id, RandomIds.publicId()));
            case "cancel" -> change.then(new CancelRow(id, true));
            case "restore" -> change.then(new CancelRow(id, false));
            default -> change;
        };
    }

    private static @Nullable LocalTime at(RowForm wish, FormErrors errors) {
        LocalTime at = RowForm.time("at", wish.at(), errors);
        if (at == null) {
            errors.add("at", "drafting.row.error.time");
        }
        return at;
    }

    private static @Nullable Integer by(RowForm wish, FormErrors errors) {
        String typed = wish.by().replace('−', '-');
        if (typed.matches("[+-]?[0-9]{1,4}")) {
            return Integer.valueOf(typed);
        }
        errors.add("by", "drafting.row.error.by");
        return null;
    }
}
