package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.email.Attachment;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.MultipartBody;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neaspec.plenary.database.StartupFailure;

/** What a mail server on the way finds when it checks who signed. */
class DkimTest {

    private static final KeyPair KEYS = keys(2048);

    @Test
    void a_verifier_with_the_public_key_finds_the_mail_as_it_left_and_each_time_the_same() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var dkim = dkim("example.org", "plenary", pem(KEYS.getPrivate()));
            send(server, dkim);
            send(server, dkim);

            byte[] first = received(server, 0);
            assertThat(received(server, 1)).isEqualTo(first);
            SignatureRecord signature = verified(first).get(0);
            assertThat(signature.getDToken()).hasToString("example.org");
            assertThat(signature.getHeaders().stream().map(String::valueOf))
                    .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                    .contains("from", "subject", "message-id", "list-unsubscribe");
            assertThat(new String(first, StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() < 999);

            String other =
                    new String(first, StandardCharsets.ISO_8859_1).replace("example.org/unsubscribe", "example.com/");
            assertThatThrownBy(() -> verified(other.getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(FailException.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_key_may_stand_in_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), pem(KEYS.getPrivate()));

        assertThat(dkim("example.org", "plenary", file.toString()).signs()).isTrue();
        assertThat(dkim("", "", "").signs()).isFalse();
    }

    @Test
    void what_is_wrong_with_a_key_is_said_at_the_start() {
        String key = pem(KEYS.getPrivate());
        assertThatThrownBy(() -> dkim("example.org", "", key))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> dkim("example.org;", "plenary", key)).hasMessageStartingWith("MAIL_DKIM_DOMAIN");
        assertThatThrownBy(() -> dkim("example.org", "a b", key)).hasMessageStartingWith("MAIL_DKIM_SELECTOR");
        assertThatThrownBy(() -> dkim("example.org", "plenary", "/no/such/file"))
                .hasMessageContaining("neither a key nor a file");
        assertThatThrownBy(() -> dkim("example.org", "plenary", key.replace("PRIVATE", "PUBLIC")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("openssl");
        assertThatThrownBy(() -> dkim("example.org", "plenary", key.substring(0, 200) + key.substring(300)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("openssl");
        assertThatThrownBy(() -> dkim("example.org", "plenary", pem(keys(512).getPrivate())))
                .hasMessageContaining("1024 bits");
    }

    private static void send(GreenMail server, Dkim dkim) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        var email = Email.builder()
                .from(new Contact("desk@example.org", "Бүртгэл"))
                .to(new Contact("one@example.org", "Test Delegate One"))
                .replyTo("secretariat@example.org")
                .subject("Урилга: стратегийн хэсэг, with words enough that the line is folded on its way out")
                .body(new MultipartBody("<p>Dear delegate,  </p>\n\n", "Dear delegate,  \n.\nlast line \n\n"))
                .attachment(Attachment.builder()
                        .filename("invite.ics")
                        .contentType("text/calendar; charset=UTF-8; method=REQUEST; component=VEVENT")
                        .content("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8))
                        .build())
                .build();
        var message = (StableMessage) new LetterComposer().compose(email, Session.getInstance(properties));
        message.identify("<one@example.org>", "<first@example.org>", Instant.parse("2026-11-22T10:00:00Z"), () -> true)
                .signedBy(dkim)
                .choice("https://example.org/unsubscribe");
        Transport.send(message);
    }

    private static byte[] received(GreenMail server, int number) throws Exception {
        var bytes = new ByteArrayOutputStream();
        server.getReceivedMessages()[number].writeTo(bytes, new String[] {"Return-Path", "Received"});
        return bytes.toByteArray();
    }

    private static List<SignatureRecord> verified(byte[] mail) throws Exception {
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return new DKIMVerifier((method, selector, domain) ->
                        "plenary".contentEquals(selector) && "example.org".contentEquals(domain)
                                ? List.of(record)
                                : List.of())
                .verify(new ByteArrayInputStream(mail));
    }

    private static Dkim dkim(String domain, String selector, String key) {
        return new Dkim(new DkimSettings() {
            @Override
            public String getDomain() {
                return domain;
            }

            @Override
            public String getSelector() {
                return selector;
            }

            @Override
            public String getKey() {
                return key;
            }
        });
    }

    private static String pem(PrivateKey key) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
