package org.neaspec.plenary.mail.web;

import org.jspecify.annotations.Nullable;
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

    static String mail(String publicId) {
        return TRAY + "/" + publicId;
    }
}
