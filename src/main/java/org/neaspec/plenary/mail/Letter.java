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
 */
public record Letter(
        String subject,
        String text,
        String html,
        @Nullable String replyTo,
        String admission,
        @Nullable CalendarPart calendar) {

    /** A letter without a calendar. */
    public Letter(String subject, String text, String html, @Nullable String replyTo, String admission) {
        this(subject, text, html, replyTo, admission, null);
    }

    /** A letter that says nothing about who may attend what. */
    public Letter(String subject, String text, String html, @Nullable String replyTo) {
        this(subject, text, html, replyTo, "");
    }

    /** The same, with something for a calendar to read. */
    Letter with(CalendarPart part) {
        return new Letter(subject, text, html, replyTo, admission, part);
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
            if (calendar != null) {
                write(out, calendar.method());
                write(out, calendar.content());
                write(out, calendar.first() == null ? "" : calendar.first());
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
            return new Letter(
                    subject,
                    text,
                    html,
                    replyTo.isEmpty() ? null : replyTo,
                    admission,
                    in.available() == 0 ? null : calendar(read(in), read(in), read(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarPart calendar(String method, String content, String first) {
        return new CalendarPart(method, content, first.isEmpty() ? null : first);
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
