package org.neaspec.plenary.itip;

import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.CalendarAnswer;
import org.neaspec.plenary.shared.EmailAddress;

/** Reads what arrives in the mailbox of replies: an answer, something that came back, an automatic word, or anything else. */
@Singleton
class ReceivedMails {

    /** An answer is some kilobytes; what is larger is not read (RFC 5546 sets no limit). */
    static final int LARGEST = 256 * 1024;

    private static final int DEEPEST = 8;
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^Final-Recipient:\\s*rfc822\\s*;\\s*<?([^\\s<>]+)>?\\s*$");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,188}>)");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.{1,400})$");

    private final ReplyMailbox mailbox;
    private final Session session = Session.getInstance(new Properties());

    ReceivedMails(ReplyMailbox mailbox) {
        this.mailbox = mailbox;
    }

    ReceivedMail read(byte[] raw) {
        try {
            var mail = new MimeMessage(session, new ByteArrayInputStream(raw));
            String sender = sender(mail);
            String subject = Objects.requireNonNullElse(mail.getSubject(), "");
            if (raw.length > LARGEST) {
                return new ReceivedMail(sender, false, subject, ReplyOutcome.TOO_LARGE, null, null, null);
            }
            return content(mail, sender, subject);
        } catch (MessagingException | IOException | RuntimeException e) {
            return new ReceivedMail("", false, "", ReplyOutcome.MALFORMED, null, null, null);
        }
    }

    private ReceivedMail content(MimeMessage mail, String sender, String subject)
            throws MessagingException, IOException {
        Optional<Part> report = find(mail, part -> is(part, "message/delivery-status"), 0);
        if (report.isPresent()) {
            return bounce(text(report.get()), returned(mail), sender, subject);
        }
        // Programs mark their answers as automatic too, so the calendar is looked for first.
        Optional<Part> calendar = find(mail, part -> is(part, "text/calendar"), 0);
        if (calendar.isPresent()) {
            boolean confirmed = confirmed(mail, sender);
            return CalendarAnswer.read(text(calendar.get()))
                    .map(answer -> new ReceivedMail(sender, confirmed, subject, null, answer, null, answer.comment()))
                    .orElseGet(
                            () -> new ReceivedMail(sender, false, subject, ReplyOutcome.MALFORMED, null, null, null));
        }
        var outcome = automatic(mail) ? ReplyOutcome.AUTOMATIC : ReplyOutcome.OTHER;
        return new ReceivedMail(sender, false, subject, outcome, null, null, written(mail));
    }

    /** What somebody wrote, without what he or she quoted of ours. */
    private static String written(MimeMessage mail) throws MessagingException, IOException {
        Optional<Part> plain = find(mail, part -> is(part, "text/plain"), 0);
        Optional<Part> html = plain.isPresent() ? Optional.empty() : find(mail, part -> is(part, "text/html"), 0);
        String text = plain.isPresent()
                ? text(plain.get())
                : html.isPresent() ? Jsoup.parse(text(html.get())).wholeText() : "";
        return text.lines()
                .filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n\\s*\\n+", "\n\n");
    }

    /** RFC 3464: only a final failure counts; a delay is an automatic word like others. */
    private static ReceivedMail bounce(String report, @Nullable String returned, String sender, String subject) {
        Matcher recipient = RECIPIENT.matcher(report);
        if (!ACTION.matcher(report).find() || !recipient.find()) {
            return new ReceivedMail(sender, false, subject, ReplyOutcome.AUTOMATIC, null, null, null);
        }
        Matcher diagnosis = DIAGNOSIS.matcher(report);
        return new ReceivedMail(
                sender,
                false,
                subject,
                ReplyOutcome.BOUNCED,
                null,
                recipient.group(1).toLowerCase(Locale.ROOT),
                diagnosis.find() ? diagnosis.group(1).strip() : null,
                returned);
    }

    /** The Message-ID of the mail that came back, of which the report quotes the whole or its headers (RFC 3462 2). */
    private static @Nullable String returned(MimeMessage mail) throws MessagingException, IOException {
        Optional<Part> quoted = find(mail, part -> is(part, "message/rfc822") || is(part, "text/rfc822-headers"), 0);
        if (quoted.isEmpty()) {
            return null;
        }
        Matcher id = MESSAGE_ID.matcher(text(quoted.get()));
        return id.find() ? id.group(1) : null;
    }

    /** RFC 3834, and what answers wrote before it. */
    private static boolean automatic(MimeMessage mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        return (submitted != null && !submitted.toLowerCase(Locale.ROOT).startsWith("no"))
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Auto-Response-Suppress") != null
                || List.of("auto_reply", "bulk", "junk")
                        .contains(Objects.requireNonNullElse(header(mail, "Precedence"), "")
                                .toLowerCase(Locale.ROOT));
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? EmailAddress.parse(Objects.requireNonNullElse(address.getAddress(), ""))
                        .map(EmailAddress::key)
                        .orElse("")
                : "";
    }

    /**
     * Whether our own mail server vouches for the sender (RFC 8601): DMARC, or DKIM or SPF for the sender's own domain. Only the
     * topmost result counts, and only under the name of our server; further down anybody can have written it.
     */
    private boolean confirmed(MimeMessage mail, String sender) throws MessagingException {
        if (!mailbox.isVouchedFor()) {
            return true;
        }
        String result = header(mail, "Authentication-Results");
        if (result == null || sender.isEmpty()) {
            return false;
        }
        String said = result.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        String domain = Pattern.quote(sender.substring(sender.indexOf('@') + 1));
        return said.startsWith(mailbox.getAuthority().toLowerCase(Locale.ROOT) + ";")
                && (Pattern.compile("dmarc=pass [^;]*header\\.from=" + domain + "\\b")
                                .matcher(said)
                                .find()
                        || Pattern.compile("dkim=pass [^;]*header\\.(d|i)=(@)?" + domain + "\\b")
                                .matcher(said)
                                .find()
                        || Pattern.compile("spf=pass [^;]*smtp\\.mailfrom=(\\S+@)?" + domain + "\\b")
                                .matcher(said)
                                .find());
    }

    private static @Nullable String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? null : Arrays.stream(values).findFirst().orElse(null);
    }

    private static Optional<Part> find(Part part, Predicate<Part> wanted, int depth)
            throws MessagingException, IOException {
        if (wanted.test(part)) {
            return Optional.of(part);
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                Optional<Part> found = find(one, wanted, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            return false;
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readNBytes(LARGEST), charset(part.getContentType()));
    }

    private static Charset charset(String type) {
        try {
            String name = new ContentType(type).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
