package org.neaspec.plenary.web;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/** Signs with a key that lives as long as the process; stands back as soon as the installation has a lasting key. */
@Singleton
@Secondary
class ProcessSecrets implements Secrets {

    private final byte[] key = RandomIds.bytes(32);

    @Override
    public byte[] sign(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((purpose + '|').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
        }
    }

    @Override
    public byte[] seal(byte[] clear) {
        throw new UnsupportedOperationException("There is no lasting key");
    }

    @Override
    public byte[] open(byte[] sealed) {
        throw new UnsupportedOperationException("There is no lasting key");
    }
}
