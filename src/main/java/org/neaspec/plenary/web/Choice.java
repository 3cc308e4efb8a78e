package org.neaspec.plenary.web;

import org.jspecify.annotations.Nullable;

/** One option of a select, or one radio button or tick box. */
public record Choice(
        String value,
        String label,
        boolean chosen,
        @Nullable String hint) {

    public static Choice of(String value, String label, boolean chosen) {
        return new Choice(value, label, chosen, null);
    }
}
