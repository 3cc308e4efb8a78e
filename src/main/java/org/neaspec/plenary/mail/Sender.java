package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.net.URI;
import org.neaspec.plenary.database.StartupFailure;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Site;

/** Who our mails come from. */
@Singleton
class Sender {

    private final String name;
    private final String address;
    private final String domain;

    Sender(MailSettings settings, Site site) {
        String host = URI.create(site.baseUrl()).getHost();
        this.name = HeaderText.name(site.name());
        this.address = settings.getFrom().isBlank()
                ? "no-reply@" + host
                : EmailAddress.parse(settings.getFrom())
                        .map(EmailAddress::text)
                        .orElseThrow(() -> new StartupFailure("MAIL_FROM is not one plain e-mail address."));
        this.domain = address.substring(address.indexOf('@') + 1);
    }

    /** The site's name, never anything that a visitor typed. */
    String name() {
        return name;
    }

    String address() {
        return address;
    }

    /** The right-hand side of our Message-IDs, and how we greet the server. */
    String domain() {
        return domain;
    }
}
