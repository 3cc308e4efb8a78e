package org.neaspec.plenary.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.neaspec.plenary.database.DatabaseKind;
import org.neaspec.plenary.database.StartupFailure;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The 256-bit key of this installation: from PLENARY_SECRET; else from a file beside the embedded database; else from a row
 * in the configured database, where all nodes find the same one, but where a dump of the database holds it too.
 */
@Singleton
final class ServerKey implements Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(ServerKey.class);
    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] signing;
    private final SecretKeySpec sealing;

    ServerKey(
            @Value("${plenary.secret:}") String configured,
            DatabaseKind database,
            Provider<ServerKeyRepository> stored) {
        byte[] key = find(configured, database, stored);
        this.signing = hmac(key, "sign".getBytes(StandardCharsets.UTF_8));
        this.sealing = new SecretKeySpec(hmac(key, "seal".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    private static byte[] find(String configured, DatabaseKind database, Provider<ServerKeyRepository> stored) {
        if (!configured.isBlank()) {
            return fromSecret(configured);
        }
        if (database.embedded()) {
            return KeyFile.readOrMake(database.dataFolder().resolve("secret.key"));
        }
        LOG.warn(
                "PLENARY_SECRET is not set: the key of this installation is kept in the database, in reach of whoever"
                        + " reads a copy of it. Set PLENARY_SECRET to a random text of 32 characters or more, the same on every node.");
        stored.get().offer(RandomIds.bytes(32));
        return HexFormat.of().parseHex(stored.get().findHex());
    }

    private static byte[] fromSecret(String configured) {
        if (configured.length() < SHORTEST_SECRET) {
            throw new StartupFailure("PLENARY_SECRET is too short: give it 32 random characters or more.");
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(configured.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public byte[] sign(String purpose, byte[] data) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        // The zero byte keeps purpose and data apart: no purpose contains one.
        byte[] message = Arrays.copyOf(name, name.length + 1 + data.length);
        System.arraycopy(data, 0, message, name.length + 1, data.length);
        return hmac(signing, message);
    }

    @Override
    public byte[] seal(byte[] clear) {
        byte[] nonce = RandomIds.bytes(NONCE);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(clear);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + body.length);
            System.arraycopy(body, 0, sealed, NONCE, body.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("these bytes were not sealed here");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("these bytes were not sealed with the key of this installation", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
