package org.neaspec.plenary.registration.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What an organiser sent to verify a designation. */
record ProofForm(String kind, String state, String from, String until, String source) {

    private static final int LONGEST_SOURCE = 300;

    static ProofForm of(Form form) {
        return new ProofForm(
                PlainText.line(form.text("kind")),
                PlainText.line(form.text("state")),
                PlainText.line(form.text("from")),
                PlainText.line(form.text("until")),
                PlainText.line(form.text("source")));
    }

    Optional<VerifiedDesignation> read(States states, FormErrors errors) {
        var designation = designation(kind);
        if (designation.isEmpty()) {
            errors.add("kind", "registration.error.choice");
        }
        if (!state.isEmpty() && states.find(state).isEmpty()) {
            errors.add("state", "registration.error.choice");
        }
        var first = day(from, "from", errors);
        var last = day(until, "until", errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("until", "registration.error.until");
        }
        if (!PlainText.says(source)) {
            errors.add("source", "registration.error.source");
        } else if (PlainText.length(source) > LONGEST_SOURCE) {
            errors.add("source", "web.form.text.long", LONGEST_SOURCE);
        }
        return errors.any()
                ? Optional.empty()
                : designation.map(
                        kind -> new VerifiedDesignation(kind, state.isEmpty() ? null : state, first, last, source));
    }

    static Optional<Designation> designation(String name) {
        return Arrays.stream(Designation.values())
                .filter(designation -> designation.name().equals(name))
                .findFirst();
    }

    private static @Nullable LocalDate day(String text, String field, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        errors.add(field, "registration.error.day");
        return null;
    }
}
