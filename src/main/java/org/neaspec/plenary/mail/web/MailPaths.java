package org.neaspec.plenary.mail.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.mail.MailKind;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.meeting.MeetingPaths;

/** The addresses of the mail tray. */
final class MailPaths {

    static final String TRAY = "/organise/mail";

    private MailPaths() {}

    static String tray(@Nullable MailState state) {
        return state == null ? TRAY : TRAY + "?state=" + state.name();
    }

    static String older(@Nullable MailState state, long before) {
        return tray(state) + (state == null ? "?" : "&") + "before=" + before;
    }

    /** The mails of a meeting. */
    static String log(String slug) {
        return MeetingPaths.mail(slug);
    }

    static String logged(String slug, String publicId) {
        return log(slug) + "/" + publicId;
    }

    /** The words of a meeting's mails. */
    static String texts(String slug) {
        return MeetingPaths.mailTexts(slug);
    }

    static String text(String slug, MailKind kind) {
        return texts(slug) + "/" + key(kind);
    }

    /** The kind that an address names. */
    static Optional<MailKind> kind(String key) {
        return Arrays.stream(MailKind.values())
                .filter(kind -> key(kind).equals(key))
                .findFirst();
    }

    private static String key(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By which rules a meeting reminds people. */
    static String reminders(String slug) {
        return MeetingPaths.mailReminders(slug);
    }

    /** Who the mails of a meeting come from. */
    static String sender(String slug) {
        return MeetingPaths.mailSender(slug);
    }

    static String mail(String publicId) {
        return TRAY + "/" + publicId;
    }
}
