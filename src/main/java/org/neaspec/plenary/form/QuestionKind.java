package org.neaspec.plenary.form;

import java.util.Arrays;
import java.util.Optional;

/** What an answer is. Words on the screen come from the messages {@code form.kind.<name>}. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    /** One of the choices given. */
    CHOICE,
    /** Any number of the choices given. */
    SEVERAL,
    /** A State of the list of States. */
    COUNTRY,
    FILE,
    /** A sentence to be ticked. */
    CONSENT,
    /** People who come along: names, and what they are to the person. */
    COMPANIONS;

    /** The kind of this name, if there is one. */
    public static Optional<QuestionKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Whether the answer is among choices that the organiser wrote. */
    public boolean offersChoices() {
        return this == CHOICE || this == SEVERAL;
    }

    /** Whether another question can depend on its answer. */
    public boolean decides() {
        return this != FILE && this != COMPANIONS;
    }

    /** The message that names this kind. */
    public String messageKey() {
        return "form.kind." + name();
    }
}
