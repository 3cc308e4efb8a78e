package org.neaspec.plenary.mail.web;

import java.time.ZoneId;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.mail.OutboxLine;
import org.neaspec.plenary.shared.Moments;

/** What all lists of mails print alike. */
final class MailWords {

    private MailWords() {}

    static MailTrayPage.Line line(OutboxLine mail, String href, ZoneId zone) {
        return new MailTrayPage.Line(
                href,
                mail.subject(),
                mail.recipientName() + " <" + mail.recipientEmail() + ">",
                mail.kind().messageKey(),
                mail.state().messageKey(),
                look(mail.state()),
                Moments.moment(mail.createdAt(), mail.zoneOr(zone)),
                mail.attempts(),
                mail.lastAnswer());
    }

    static String look(MailState state) {
        return switch (state) {
            case SENT -> "status--approved";
            case DEAD -> "status--declined";
            case RETRY, UNCERTAIN -> "status--returned";
            case CANCELLED -> "status--withdrawn";
            case QUEUED, LEASED -> "status--submitted";
        };
    }

    /** The message that says how sending a mail again ended. */
    static String notice(MailTray.Sending sending) {
        return switch (sending) {
            case QUEUED -> "mail.tray.notice.queued";
            case NOTHING -> "mail.tray.notice.nothing";
            case FAILING_ADDRESS -> "mail.tray.notice.failing";
        };
    }
}
