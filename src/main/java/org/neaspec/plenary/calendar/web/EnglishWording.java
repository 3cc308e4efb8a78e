package org.neaspec.plenary.calendar.web;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.neaspec.plenary.calendar.Wording;
import org.neaspec.plenary.web.Messages;

/** Entries are in English, the language of the programmes; a file says the same to everybody. */
@Singleton
class EnglishWording implements Wording {

    private final Messages messages;

    EnglishWording(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String say(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
