package org.neaspec.plenary.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What one person reads, rendered once when the cause happened.
 *
 * @param replyTo the address that answers go to, or null for the sender's
 * @param admission what it says about the parts of the programme, or empty: asked again just before it is sent
 * @param calendar what a calendar reads of it, or null
 * @param from who it comes from, or null for the site
 * @param choiceLink where the person says that he or she wants no more of these; empty where that is not asked
 */
public record Letter(
        String subject,
        String text,
        String html,
        @Nullable String replyTo,
        String admission,
        @Nullable CalendarPart calendar,
        @Nullable From from,
        String choiceLink) {

    /**
     * Who a letter comes from.
     *
     * @param name empty for the site's
     * @param address null for the site's
     */
    public record From(String name, @Nullable String address) {}

    /** A letter without a calendar, from the site. */
    public Letter(String subject, String text, String html, @Nullable String replyTo, String admission) {
        this(subject, text, html, replyTo, admission, null, null, "");
    }

    /** A letter that says nothing about who may attend what. */
    public Letter(String subject, String text, String html, @Nullable String replyTo) {
        this(subject, text, html, replyTo, "");
    }

    /** The same, with something for a calendar to read. */
    Letter with(CalendarPart part) {
        return new Letter(subject, text, html, replyTo, admission, part, from, choiceLink);
    }

    /** The same with another text, as who looks at it may see it. */
    Letter with(String otherText, String otherHtml) {
        return new Letter(subject, otherText, otherHtml, replyTo, admission, calendar, from, choiceLink);
    }

    /** The same under another subject. */
    Letter titled(String otherSubject) {
        return new Letter(otherSubject, text, html, replyTo, admission, calendar, from, choiceLink);
    }

    /** The letter as it is sealed and stored. */
    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(html.length() * 2);
        try (var out = new DataOutputStream(bytes)) {
            write(out, subject);
            write(out, text);
            write(out, html);
            write(out, replyTo == null ? "" : replyTo);
            write(out, admission);
            boolean more = from != null || !choiceLink.isEmpty();
            if (calendar != null || more) {
                write(out, calendar == null ? "" : calendar.method());
                write(out, calendar == null ? "" : calendar.content());
                write(out, calendar == null || calendar.first() == null ? "" : calendar.first());
            }
            if (more) {
                write(out, from == null ? "" : from.name());
                write(out, from == null || from.address() == null ? "" : from.address());
                write(out, choiceLink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Letter fromBytes(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String subject = read(in);
            String text = read(in);
            String html = read(in);
            String replyTo = read(in);
            String admission = read(in);
            CalendarPart calendar = in.available() == 0 ? null : calendar(read(in), read(in), read(in));
            From from = in.available() == 0 ? null : from(read(in), read(in));
            String choiceLink = in.available() == 0 ? "" : read(in);
            return new Letter(
                    subject, text, html, replyTo.isEmpty() ? null : replyTo, admission, calendar, from, choiceLink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable From from(String name, String address) {
        return name.isEmpty() && address.isEmpty() ? null : new From(name, address.isEmpty() ? null : address);
    }

    private static @Nullable CalendarPart calendar(String method, String content, String first) {
        return method.isEmpty() ? null : new CalendarPart(method, content, first.isEmpty() ? null : first);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
