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
 */
public record Letter(
        String subject, String text, String html, @Nullable String replyTo, String admission) {

    /** A letter that says nothing about who may attend what. */
    public Letter(String subject, String text, String html, @Nullable String replyTo) {
        this(subject, text, html, replyTo, "");
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
            return new Letter(subject, text, html, replyTo.isEmpty() ? null : replyTo, admission);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
