package org.neaspec.plenary.mail;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.RegistrationStatus;

/** What a mail is about. Its texts are the templates {@code views/mail/<name>}, its name on the screen {@code mail.kind.<name>}. */
public enum MailKind {
    RECEIVED(null),
    ALREADY_REGISTERED(null),
    PERSONAL_LINK(null),
    APPROVED(RegistrationStatus.APPROVED),
    RETURNED(RegistrationStatus.RETURNED),
    DECLINED(RegistrationStatus.DECLINED),
    REOPENED(null),
    CHANGED(null),
    WITHDRAWN(RegistrationStatus.WITHDRAWN);

    private static final Duration LIFE = Duration.ofDays(2);

    private final @Nullable RegistrationStatus speaksOf;

    MailKind(@Nullable RegistrationStatus speaksOf) {
        this.speaksOf = speaksOf;
    }

    /** Whether what the mail says still holds for a registration in this state. */
    boolean holdsFor(RegistrationStatus status) {
        return speaksOf == null || speaksOf == status;
    }

    /** Whether it says which parts of the programme the person may attend. */
    boolean tellsAdmission() {
        return this == APPROVED;
    }

    /** How long it is worth sending. */
    Duration life() {
        return LIFE;
    }

    /** The templates' folder and name, without their ending. */
    String view() {
        return "views/mail/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message that names this kind. */
    public String messageKey() {
        return "mail.kind." + name();
    }
}
