package org.neaspec.plenary.mail;

import java.util.Arrays;
import java.util.Optional;

/** What a person may want no mails about. Decisions about a registration are not among it. */
public enum MailTopic {
    CHANGES("c"),
    REMINDERS("r"),
    MESSAGES("m");

    private final String letter;

    MailTopic(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    static Optional<MailTopic> of(String letter) {
        return Arrays.stream(values())
                .filter(topic -> topic.letter.equals(letter))
                .findFirst();
    }

    public String messageKey() {
        return "mail.topic." + name();
    }
}
