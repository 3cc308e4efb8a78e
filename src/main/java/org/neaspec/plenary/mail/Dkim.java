package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.database.StartupFailure;

/**
 * Signs mails for a domain (RFC 6376), where a key is given. It says no time of signing, so that a mail that is sent again is the
 * same to the byte.
 */
@Singleton
class Dkim {

    /** Everything that a reader or a mail program relies on; what a mail has not of it cannot be added on the way. */
    private static final String HEADERS =
            "From:To:Reply-To:Subject:Date:Message-ID:In-Reply-To:References:MIME-Version:"
                    + "Content-Type:Content-Transfer-Encoding:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post";

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]{0,250}[a-zA-Z0-9])?");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int FEWEST_BITS = 1024;

    private final @Nullable DKIMSigner signer;

    Dkim(DkimSettings settings) {
        long given = Stream.of(settings.getDomain(), settings.getSelector(), settings.getKey())
                .filter(value -> !value.isBlank())
                .count();
        if (given == 0) {
            this.signer = null;
            return;
        }
        if (given < 3) {
            throw new StartupFailure(
                    "MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY belong together, and not all are set.");
        }
        this.signer = new DKIMSigner(
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + name("MAIL_DKIM_DOMAIN", settings.getDomain()) + "; s="
                        + name("MAIL_DKIM_SELECTOR", settings.getSelector()) + "; h=" + HEADERS + "; bh=; b=;",
                key(settings.getKey().strip()));
    }

    boolean signs() {
        return signer != null;
    }

    /**
     * The header that goes before all others.
     *
     * @param mail as it goes out, with CRLF
     */
    String header(byte[] mail) throws IOException {
        if (signer == null) {
            throw new IllegalStateException("there is no key to sign with");
        }
        try {
            return MimeUtility.fold(0, signer.sign(new ByteArrayInputStream(mail))) + "\r\n";
        } catch (FailException e) {
            throw new IllegalStateException("a mail of ours cannot be signed", e);
        }
    }

    private static String name(String variable, String value) {
        String name = value.strip();
        if (!NAME.matcher(name).matches()) {
            throw new StartupFailure(variable + " is not a name that stands in the DNS.");
        }
        return name;
    }

    private static PrivateKey key(String given) {
        Matcher pem = PEM.matcher(given.startsWith("-----BEGIN") ? given : file(given));
        if (!pem.find()) {
            throw noKey(null);
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (((RSAPrivateKey) key).getModulus().bitLength() < FEWEST_BITS) {
                throw new StartupFailure(
                        "MAIL_DKIM_KEY is shorter than 1024 bits, and such signatures count for nothing.");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw noKey(e);
        }
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
        } catch (IOException | InvalidPathException e) {
            throw new StartupFailure("MAIL_DKIM_KEY is neither a key nor a file that can be read.", e);
        }
    }

    private static StartupFailure noKey(@Nullable Exception why) {
        String sentence =
                "MAIL_DKIM_KEY holds no private RSA key that begins with -----BEGIN PRIVATE KEY----- (openssl genpkey"
                        + " -algorithm RSA makes one, openssl pkcs8 -topk8 -nocrypt turns older ones into it).";
        return why == null ? new StartupFailure(sentence) : new StartupFailure(sentence, why);
    }
}
