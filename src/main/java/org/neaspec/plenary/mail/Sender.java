package org.neaspec.plenary.mail;

import io.micronaut.email.Contact;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.database.StartupFailure;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Site;

/** Who our mails come from. */
@Singleton
class Sender {

    private final String name;
    private final String address;
    private final String domain;
    private final List<String> others;

    Sender(MailSettings settings, Site site, ReplyMailbox replies) {
        if (settings.getFrom().isBlank() && replies.isRead()) {
            throw new StartupFailure(
                    "REPLIES_HOST and REPLIES_SECRET need MAIL_FROM: the address that answers are sent to.");
        }
        String host = URI.create(site.baseUrl()).getHost();
        this.name = HeaderText.name(site.name());
        this.address = settings.getFrom().isBlank()
                ? "no-reply@" + host
                : EmailAddress.parse(settings.getFrom())
                        .map(EmailAddress::text)
                        .orElseThrow(() -> new StartupFailure("MAIL_FROM is not one plain e-mail address."));
        this.others = settings.getSenders().stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> EmailAddress.parse(one)
                        .map(EmailAddress::text)
                        .orElseThrow(() -> new StartupFailure("MAIL_SENDERS holds what is no plain e-mail address.")))
                .toList();
        this.domain = address.substring(address.indexOf('@') + 1);
    }

    /** The site's name, never anything that a visitor typed. */
    String name() {
        return name;
    }

    String address() {
        return address;
    }

    /** Who a letter comes from; the site where nothing else is said, or is not allowed any more. */
    Contact of(Letter.@Nullable From wanted) {
        if (wanted == null) {
            return new Contact(address, name);
        }
        String own = wanted.address();
        return new Contact(
                own != null && addresses().contains(own) ? own : address,
                wanted.name().isEmpty() ? name : HeaderText.name(wanted.name()));
    }

    /** The addresses that a meeting may send from, the site's own first. */
    List<String> addresses() {
        return Stream.concat(Stream.of(address), others.stream()).distinct().toList();
    }

    /** The right-hand side of our Message-IDs, and how we greet the server. */
    String domain() {
        return domain;
    }
}
