package org.neaspec.plenary.calendar;

/** The reader's language, as far as an entry needs it: the text behind a message key. */
@FunctionalInterface
public interface Wording {
    String say(String key, Object... arguments);
}
