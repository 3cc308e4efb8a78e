package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.registration.MailsToPerson;
import org.neaspec.plenary.shared.Moments;

/** Tells the page of a registration what was written to the person. */
@Singleton
class PersonMails implements MailsToPerson {

    private final MailTray tray;

    PersonMails(MailTray tray) {
        this.tray = tray;
    }

    @Override
    public List<Line> newest(String slug, long registrationId, int count, ZoneId zone) {
        return tray.to(registrationId, count).stream()
                .map(mail -> new Line(
                        MailPaths.logged(slug, mail.publicId()),
                        mail.subject(),
                        mail.state().messageKey(),
                        MailWords.look(mail.state()),
                        Moments.moment(mail.createdAt(), zone),
                        mail.lastAnswer()))
                .toList();
    }

    @Override
    public String path(String slug, String reference) {
        return MailPaths.log(slug) + "?to=" + reference;
    }
}
