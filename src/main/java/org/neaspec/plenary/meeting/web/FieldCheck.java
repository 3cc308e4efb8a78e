package org.neaspec.plenary.meeting.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Reads the fields of a form about meetings, and notes at each what has to be put right. */
public final class FieldCheck {

    public static final int LINE = 300;
    public static final int TEXT = 20_000;

    private final Form form;
    private final FormErrors errors;

    public FieldCheck(Form form, FormErrors errors) {
        this.form = form;
        this.errors = errors;
    }

    /** One line that has to be there; empty after an error. */
    public String needed(String field, int longest, String missingKey) {
        String value = line(field, longest);
        if (value == null || !PlainText.says(value)) {
            errors.add(field, missingKey);
        }
        return value == null ? "" : value;
    }

    /** One line, or null where nothing was typed. */
    public @Nullable String line(String field, int longest) {
        return checked(field, form.text(field), longest, false);
    }

    /** Several lines, or null. */
    public @Nullable String lines(String field, int longest) {
        return checked(field, form.text(field), longest, true);
    }

    /** A whole number, or null where nothing was typed. */
    public @Nullable Integer number(String field, int least, int most, String wrongKey) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            errors.add(field, wrongKey, least, most);
        }
        return number;
    }

    /** A value of an enum; null after an error, and where nothing was chosen. */
    public <E extends Enum<E>> @Nullable E one(Class<E> type, String field, String wrongKey) {
        String text = form.text(field);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            errors.add(field, wrongKey);
        }
        return null;
    }

    private @Nullable String checked(String field, String typed, int longest, boolean severalLines) {
        if (PlainText.hidesSomething(typed, severalLines)) {
            errors.add(field, "web.form.text.control");
        }
        String value = severalLines ? PlainText.lines(typed) : PlainText.line(typed);
        if (PlainText.length(value) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
        return value.isEmpty() ? null : value;
    }
}
