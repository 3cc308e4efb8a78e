package org.neaspec.plenary.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the order found, one message per field: message keys with arguments, turned into words
 * where the page is printed. A page record carries it as {@code errors}; field partials then find their own message,
 * and the layout prints the summary.
 */
public final class FormErrors {

    /** One thing to put right; the field is the id the summary links to. */
    public record FormError(String field, String key, List<Object> arguments) {}

    private final Map<String, FormError> byField = new LinkedHashMap<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    /** Notes an error; the first one of a field stays. */
    public FormErrors add(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new FormError(field, key, List.of(arguments)));
        return this;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public List<FormError> summary() {
        return new ArrayList<>(byField.values());
    }

    public @Nullable FormError of(String field) {
        return byField.get(field);
    }
}
