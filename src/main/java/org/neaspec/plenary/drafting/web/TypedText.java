package org.neaspec.plenary.drafting.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.FormErrors;

/** Text that an organiser typed into a field, read with the field's limits. */
final class TypedText {

    private TypedText() {}

    /** The text, or null when there is none; too long a text is an error at its field. */
    static @Nullable String orNull(String typed, String field, int longest, FormErrors errors) {
        if (PlainText.length(typed) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
        return typed.isEmpty() ? null : typed;
    }

    /** The value of an enum with this name, or null for none; another name is an error at its field. */
    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, String field, FormErrors errors) {
        if (name.isEmpty()) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        errors.add(field, "drafting.item.error.choice");
        return null;
    }
}
