package org.neaspec.plenary.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.neaspec.plenary.shared.RandomIds;

/**
 * What is kept of a password: Argon2id (RFC 9106) with its cost, salt and result, written as the reference implementation
 * writes it ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}).
 */
final class ArgonHash {

    private static final Pattern WRITTEN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/-]+)\\$([\\w+/-]+)");
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private final int memory;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] result;

    private ArgonHash(int memory, int passes, int lanes, byte[] salt, byte[] result) {
        this.memory = memory;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
        this.result = result;
    }

    /** @param memory KiB */
    static ArgonHash of(String password, int memory, int passes) {
        byte[] salt = RandomIds.bytes(SALT);
        return new ArgonHash(memory, passes, 1, salt, computed(password, memory, passes, 1, salt, LENGTH));
    }

    /** Looks like any other and costs as much to compare with, but nothing was computed. */
    static ArgonHash ofNothing(int memory, int passes) {
        return new ArgonHash(memory, passes, 1, RandomIds.bytes(SALT), RandomIds.bytes(LENGTH));
    }

    /** @throws IllegalStateException when this was not written by {@link #toString} or its equals elsewhere */
    static ArgonHash read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalStateException("the stored password is in no form known here");
        }
        return new ArgonHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(computed(password, memory, passes, lanes, salt, result.length), result);
    }

    private static byte[] computed(String password, int memory, int passes, int lanes, byte[] salt, int length) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }

    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(result));
    }
}
