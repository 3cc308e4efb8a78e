package org.neaspec.plenary.form;

import java.util.Arrays;
import java.util.Optional;

/** When a question is asked. Words on the screen come from the messages {@code form.when.<name>}. */
public enum When {
    /** With the registration itself. */
    AT_REGISTRATION,
    /** Afterwards, of those who are approved. */
    LATER;

    public static Optional<When> named(String name) {
        return Arrays.stream(values()).filter(when -> when.name().equals(name)).findFirst();
    }

    /** The message that names it. */
    public String messageKey() {
        return "form.when." + name();
    }
}
