package org.neaspec.plenary.people.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.Appointment;
import org.neaspec.plenary.people.Proof;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What staff sent about a designation, still text. */
record DesignationForm(String version, String kind, String state, String from, String until, String source) {

    static final DesignationForm EMPTY = new DesignationForm("0", "", "", "", "", "");

    private static final int LONGEST_SOURCE = 300;

    static DesignationForm of(Form form) {
        return new DesignationForm(
                form.text("version"),
                form.text("kind"),
                form.text("state"),
                PlainText.line(form.text("from")),
                PlainText.line(form.text("until")),
                PlainText.line(form.text("source")));
    }

    static DesignationForm of(Appointment held) {
        return new DesignationForm(
                String.valueOf(held.version()),
                held.kind().name(),
                text(held.stateCode()),
                text(held.validFrom()),
                text(held.validUntil()),
                text(held.source()));
    }

    int seen() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** @param known the kind, where it cannot be chosen any more */
    Optional<Proof> read(@Nullable Designation known, States states, FormErrors errors) {
        Designation chosen = known != null
                ? known
                : Arrays.stream(Designation.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            errors.add("kind", "people.designation.error.kind");
        }
        if (!state.isEmpty() && states.find(state).isEmpty()) {
            errors.add("state", "people.error.state");
        }
        LocalDate first = day(from, "from", errors);
        LocalDate last = day(until, "until", errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("until", "people.designation.error.until");
        }
        if (!PlainText.says(source)) {
            errors.add("source", "people.designation.error.source");
        } else if (PlainText.length(source) > LONGEST_SOURCE) {
            errors.add("source", "web.form.text.long", LONGEST_SOURCE);
        }
        return errors.any() || chosen == null
                ? Optional.empty()
                : Optional.of(new Proof(chosen, state.isEmpty() ? null : state, first, last, source));
    }

    private static @Nullable LocalDate day(String text, String field, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        errors.add(field, "people.designation.error.day");
        return null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
