package org.neaspec.plenary.drafting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * The form that is open on the page of a row, with what was typed into it.
 *
 * @param errors what is wrong with it
 * @param trouble the message that says why nothing was done; null when nothing stood in the way
 * @param on the place or part it is about, or {@code row} for the row itself; empty for none
 */
record Panel(
        FormErrors errors,
        @Nullable String trouble,
        Kind kind,
        String on,
        @Nullable SlotForm slot,
        @Nullable PartForm part,
        @Nullable PastePanel paste,
        @Nullable DetailsForm details) {

    enum Kind {
        NONE,
        SLOT,
        NEW_SLOT,
        PASTE,
        PART,
        NEW_PART
    }

    /** The row itself, where a list of speakers is named. */
    static final String ROW = "row";

    static Panel closed() {
        return of(Kind.NONE, "");
    }

    static Panel of(Kind kind, String on) {
        return new Panel(FormErrors.none(), null, kind, on, null, null, null, null);
    }

    /** What the address asks to be open. */
    static Panel asked(Form query) {
        for (Map.Entry<String, Kind> one : List.of(
                Map.entry("slot", Kind.SLOT),
                Map.entry("add", Kind.NEW_SLOT),
                Map.entry("paste", Kind.PASTE),
                Map.entry("part", Kind.PART),
                Map.entry("newPart", Kind.NEW_PART))) {
            if (query.has(one.getKey())) {
                return of(one.getValue(), query.text(one.getKey()));
            }
        }
        return closed();
    }

    Panel with(SlotForm typed) {
        return new Panel(errors, trouble, kind, on, typed, part, paste, details);
    }

    Panel with(PartForm typed) {
        return new Panel(errors, trouble, kind, on, slot, typed, paste, details);
    }

    Panel with(PastePanel typed) {
        return new Panel(errors, trouble, kind, on, slot, part, typed, details);
    }

    Panel with(DetailsForm typed) {
        return new Panel(errors, trouble, kind, on, slot, part, paste, typed);
    }

    Panel with(FormErrors found) {
        return new Panel(found, trouble, kind, on, slot, part, paste, details);
    }

    Panel because(String why) {
        return new Panel(errors, why, kind, on, slot, part, paste, details);
    }
}
