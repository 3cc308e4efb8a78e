package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.Attachment;
import io.micronaut.email.BodyType;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import io.micronaut.email.javamail.composer.MessageComposer;
import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes the message of an e-mail: text and HTML as alternatives, clean headers, and word for automatic answerers not to answer.
 * What a calendar is to read stands among the alternatives, where Outlook looks for it, and once more beside them as a file, for
 * who opens it by hand; both are the same to the byte (RFC 6047 2.4).
 */
@Singleton
@Replaces(DefaultMessageComposer.class)
class LetterComposer implements MessageComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Override
    public Message compose(Email email, Session session) throws MessagingException {
        String text = body(email, BodyType.TEXT);
        String html = body(email, BodyType.HTML);
        var message = new StableMessage(session);
        message.setFrom(address(email.getFrom()));
        for (Contact to : email.getTo()) {
            message.addRecipient(Message.RecipientType.TO, address(to));
        }
        if (email.getReplyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address(email.getReplyTo())});
        }
        message.setSubject(HeaderText.line(email.getSubject()), UTF_8);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "en");
        var calendar = calendar(email);
        message.setContent(
                calendar == null
                        ? StableMultipart.of("alternative", text + html, part(text, "plain"), part(html, "html"))
                        : invitation(text, html, calendar));
        return message;
    }

    private static @Nullable Attachment calendar(Email email) {
        return email.getAttachments() == null
                ? null
                : email.getAttachments().stream().findFirst().orElse(null);
    }

    private static StableMultipart invitation(String text, String html, Attachment calendar) throws MessagingException {
        byte[] content = calendar.getContent();
        String seed = text + html + new String(content, StandardCharsets.UTF_8);
        var inline = file(content, calendar.getContentType());
        var beside = file(content, "application/ics; name=\"" + calendar.getFilename() + '"');
        beside.setHeader("Content-Disposition", "attachment; filename=\"" + calendar.getFilename() + '"');
        var readable = new MimeBodyPart();
        readable.setContent(StableMultipart.of("alternative", seed, part(text, "plain"), part(html, "html"), inline));
        return StableMultipart.of("mixed", seed, readable, beside);
    }

    /** In base64: folded lines may end in a space, which relays take away. */
    private static MimeBodyPart file(byte[] content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String body(Email email, BodyType type) {
        return email.getBody() == null ? "" : email.getBody().get(type).orElse("");
    }

    private static InternetAddress address(Contact contact) throws MessagingException {
        try {
            var address = new InternetAddress(contact.getEmail(), true);
            if (contact.getName() != null) {
                address.setPersonal(HeaderText.name(contact.getName()), UTF_8);
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this Java has no UTF-8", e);
        }
    }
}
