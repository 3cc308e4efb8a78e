package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.email.Attachment;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.MultipartBody;
import io.micronaut.email.TransactionalEmailSender;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/** Hands mails to the server, and reads from its answers what to do next. */
@Singleton
@Requires(property = "plenary.mail.host", notEquals = "")
class Smtp {

    private final TransactionalEmailSender<Message, ?> sender;
    private final Sender from;
    private final Dkim dkim;
    private final SmtpSockets sockets;

    Smtp(TransactionalEmailSender<Message, ?> sender, Sender from, Dkim dkim, SmtpSockets sockets) {
        this.sockets = sockets;
        this.sender = sender;
        this.from = from;
        this.dkim = dkim;
    }

    /**
     * Hands over one mail.
     *
     * @param permission asked when the server is ready for the text
     */
    Delivery deliver(OutboxRow row, Letter letter, BooleanSupplier permission) {
        var begun = new Begun(permission, sockets);
        try {
            sender.send(
                    email(row, letter),
                    message -> ((StableMessage) message)
                            .identify(row.messageId(), first(letter), row.createdAt(), begun::ask)
                            .signedBy(dkim)
                            .choice(letter.choiceLink()));
            return new Delivery.Delivered();
        } catch (EmailException e) {
            return begun.refused ? new Delivery.LeaseLost() : reason(e, begun.granted);
        } catch (RuntimeException e) {
            if (!begun.granted) {
                throw e;
            }
            return new Delivery.Unanswered(HeaderText.line(e.toString()));
        }
    }

    private Email email(OutboxRow row, Letter letter) {
        var email = Email.builder()
                .from(from.of(letter.from()))
                .to(new Contact(row.recipientEmail(), row.recipientName()))
                .subject(letter.subject())
                .body(new MultipartBody(letter.html(), letter.text()));
        if (letter.replyTo() != null) {
            email.replyTo(letter.replyTo());
        }
        CalendarPart calendar = letter.calendar();
        if (calendar != null) {
            email.attachment(Attachment.builder()
                    .filename("invite.ics")
                    .contentType("text/calendar; charset=UTF-8; method=" + calendar.method() + "; component=VEVENT")
                    .content(calendar.content().getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        return email.build();
    }

    private static @Nullable String first(Letter letter) {
        return letter.calendar() == null ? null : letter.calendar().first();
    }

    private static Delivery reason(Throwable thrown, boolean textWentOut) {
        List<Throwable> causes = causes(thrown);
        String answer = answer(causes);
        int code = code(causes);
        if (textWentOut && code < 400) {
            return new Delivery.Unanswered(answer);
        }
        if (causes.stream().anyMatch(Smtp::meansNoServer)) {
            return new Delivery.NoServer(encryption(causes).orElse(answer));
        }
        boolean aboutThisMail = textWentOut || causes.stream().anyMatch(SMTPAddressFailedException.class::isInstance);
        return code >= 500 && aboutThisMail ? new Delivery.Refused(answer) : new Delivery.Postponed(answer);
    }

    /** What goes wrong before we are let in concerns all mails, not this one. */
    private static boolean meansNoServer(Throwable cause) {
        return cause instanceof MailConnectException
                || cause instanceof SocketConnectException
                || cause instanceof AuthenticationFailedException
                || cause instanceof UnknownHostException
                || (cause instanceof MessagingException
                        && Arrays.stream(cause.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("protocolConnect")));
    }

    /** In words for staff, that the connection could not be encrypted. */
    private static Optional<String> encryption(List<Throwable> causes) {
        return causes.stream()
                .map(cause -> Objects.requireNonNullElse(cause.getMessage(), ""))
                .filter(message -> message.contains("STARTTLS") || message.contains("socket to TLS"))
                .findFirst()
                .map(message -> {
                    if (message.startsWith("STARTTLS is required")) {
                        return "The mail server offers no encryption (STARTTLS), and without it nothing is sent";
                    }
                    String last = Objects.requireNonNullElse(
                            causes.get(causes.size() - 1).getMessage(), "");
                    return HeaderText.line("The connection could not be encrypted (STARTTLS): " + last);
                });
    }

    /** The reply code, or 0 when there was no reply. */
    private static int code(List<Throwable> causes) {
        return causes.stream()
                .mapToInt(cause -> cause instanceof SMTPAddressFailedException address
                        ? address.getReturnCode()
                        : cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0)
                .filter(code -> code >= 400)
                .max()
                .orElse(0);
    }

    /** The server's words where it said something, else the first thing that went wrong. */
    private static String answer(List<Throwable> causes) {
        String said = causes.stream()
                .filter(cause ->
                        cause instanceof SMTPAddressFailedException || cause instanceof SMTPSendFailedException)
                .map(Throwable::getMessage)
                .reduce("", (first, last) -> last);
        String failed = causes.stream()
                .filter(MessagingException.class::isInstance)
                .findFirst()
                .map(Throwable::toString)
                .orElse("No answer");
        return HeaderText.line(said.isEmpty() ? failed : said);
    }

    /** Causes, and the next ones that mail exceptions chain beside them. */
    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && !causes.contains(cause)) {
            causes.add(cause);
            Exception beside = cause instanceof MessagingException mail ? mail.getNextException() : null;
            cause = beside != null ? beside : cause.getCause();
        }
        return causes;
    }

    /** Remembers what was answered when the text was about to go out. */
    private static final class Begun {

        private final BooleanSupplier permission;
        private final SmtpSockets sockets;
        private boolean granted;
        private boolean refused;

        Begun(BooleanSupplier permission, SmtpSockets sockets) {
            this.permission = permission;
            this.sockets = sockets;
        }

        boolean ask() {
            granted = permission.getAsBoolean();
            refused = !granted;
            if (granted) {
                sockets.beginsToWait();
            }
            return granted;
        }
    }
}
