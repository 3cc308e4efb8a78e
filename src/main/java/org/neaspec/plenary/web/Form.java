package org.neaspec.plenary.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person sent with a form, as text, exactly as it came: a handler of a POST declares it as a parameter. Fields
 * that nobody asks for are ignored.
 */
public final class Form {

    private final Map<String, List<String>> fields;
    private final Map<String, Upload> files;
    private final Set<String> repeated = new LinkedHashSet<>();

    Form(Map<String, List<String>> fields) {
        this(fields, Map.of());
    }

    Form(Map<String, List<String>> fields, Map<String, Upload> files) {
        this.fields = fields;
        this.files = files;
    }

    /** A form filled in by a test or from stored values. */
    public static Form of(Map<String, List<String>> fields) {
        return new Form(fields);
    }

    /** The one value of a field, trimmed of spaces around it; empty when it was not sent. */
    public String text(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            repeated.add(name);
        }
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** All values of a field in the order sent, for tick boxes and lists. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The file of a field, if one was chosen. */
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Whether a tick box was ticked, or a button of this name pressed. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whether a field came more than once. */
    public boolean repeated(String name) {
        return all(name).size() > 1;
    }

    /** Notes an error at every field that {@link #text} was asked for and that came more than once. */
    public FormErrors refuseRepeated(FormErrors errors) {
        repeated.forEach(name -> errors.add(name, "web.form.repeated"));
        return errors;
    }

    /** The names of all fields sent. */
    public Set<String> names() {
        return fields.keySet();
    }
}
