package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.javamail.sender.DefaultSessionProvider;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.AccessTokens;

/**
 * How we talk to the mail server. Connecting, and each word before the text, take less than half a lease, so that a slow server
 * does not make two nodes send the same mail; the text has a lease of its own.
 */
@Singleton
@Replaces(DefaultSessionProvider.class)
class SmtpSession implements SessionProvider {

    private static final String CONNECT_MILLIS = "10000";

    private final Session session;

    SmtpSession(MailSettings settings, Sender sender, AccessTokens tokens, SmtpSockets sockets) {
        var properties = properties(settings, sender);
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        if (tokens.wanted()) {
            properties.put("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        this.session = Session.getInstance(properties, authenticator(settings, tokens));
    }

    @Override
    public Session session() {
        return session;
    }

    private static Properties properties(MailSettings settings, Sender sender) {
        Integer port = settings.getPort();
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.getHost());
        properties.put("mail.smtp.port", Integer.toString(port != null ? port : settings.isTls() ? 465 : 25));
        properties.put("mail.smtp.localhost", sender.domain());
        properties.put("mail.smtp.from", sender.address());
        properties.put("mail.smtp.auth", Boolean.toString(!settings.getUser().isEmpty()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.isTls()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.isStarttls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        String wait = Long.toString(settings.getWait().toMillis());
        properties.put("mail.smtp.timeout", wait);
        properties.put("mail.smtp.writetimeout", wait);
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static @Nullable Authenticator authenticator(MailSettings settings, AccessTokens tokens) {
        if (settings.getUser().isEmpty()) {
            return null;
        }
        return new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                if (tokens.wanted()) {
                    // Without a token we are not let in, as with a wrong password: mails wait.
                    return tokens.current()
                            .map(token -> new PasswordAuthentication(settings.getUser(), token))
                            .orElse(null);
                }
                return new PasswordAuthentication(settings.getUser(), settings.getPassword());
            }
        };
    }
}
