package org.neaspec.plenary.mail;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.Stage;
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
    WITHDRAWN(RegistrationStatus.WITHDRAWN),
    PROGRAMME_CHANGED(RegistrationStatus.APPROVED),
    /** To staff: a way into an account. It is not worth sending when its link has ended. */
    PASSWORD_LINK(null, Duration.ofMinutes(30)),
    PASSWORD_CHANGED(null),
    MEETING_CANCELLED(null),
    MEETING_POSTPONED(null),
    MEETING_REINSTATED(null),
    MEETING_MOVED(null);

    private final @Nullable RegistrationStatus speaksOf;
    private final Duration life;

    MailKind(@Nullable RegistrationStatus speaksOf) {
        this(speaksOf, Duration.ofDays(2));
    }

    MailKind(@Nullable RegistrationStatus speaksOf, Duration life) {
        this.speaksOf = speaksOf;
        this.life = life;
    }

    /** Whether it tells everybody registered what became of the meeting itself. */
    boolean aboutMeeting() {
        return switch (this) {
            case MEETING_CANCELLED, MEETING_POSTPONED, MEETING_REINSTATED, MEETING_MOVED -> true;
            default -> false;
        };
    }

    /** Whether what it says of the meeting still holds at this stage. */
    boolean holdsAt(Stage stage) {
        return switch (this) {
            case MEETING_CANCELLED -> stage == Stage.CANCELLED;
            case MEETING_POSTPONED -> stage == Stage.POSTPONED;
            case MEETING_REINSTATED, MEETING_MOVED -> !stage.stopped();
            default -> true;
        };
    }

    /** Whether what the mail says still holds for a registration in this state. */
    boolean holdsFor(RegistrationStatus status) {
        if (aboutMeeting()) {
            return status != RegistrationStatus.WITHDRAWN && status != RegistrationStatus.DECLINED;
        }
        return speaksOf == null || speaksOf == status;
    }

    /** Whether it says which parts of the programme the person may attend. */
    boolean tellsAdmission() {
        return this == APPROVED;
    }

    /** Whether it opens an account of staff, so that no colleague may read its links, not even where no mail is sent. */
    boolean opensAnAccount() {
        return this == PASSWORD_LINK;
    }

    /** Whether it says what became of rows of the programme. */
    boolean tellsProgramme() {
        return this == PROGRAMME_CHANGED;
    }

    /** How long it is worth sending. */
    Duration life() {
        return life;
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
