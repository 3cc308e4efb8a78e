package org.neaspec.plenary.account;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP password storage). A few at a time: hashing is the most expensive thing
 * a stranger can ask for.
 */
@Singleton
class Passwords {

    /** More attempts at once than this server hashes. */
    static final class TooBusy extends HttpStatusException {
        private static final long serialVersionUID = 1L;

        TooBusy() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "Too many passwords to check at once");
        }
    }

    static final int LONGEST = 128;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = ofNoPassword();

    String hash(String password) {
        return limited(() -> ArgonHash.of(password, MEMORY_KIB, PASSES).toString());
    }

    /**
     * Whether this is the password. Takes the same time when there is no such account.
     *
     * @param hash the hash to compare with, or null when there is none
     */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST * 2) {
            return false;
        }
        String compared = hash == null ? nobodys : hash;
        boolean same = limited(() -> ArgonHash.read(compared).matches(password));
        return same && hash != null;
    }

    /** Looks like any other and costs as much to compare with, but was not computed: a start need not wait for it. */
    static String ofNoPassword() {
        return ArgonHash.ofNothing(MEMORY_KIB, PASSES).toString();
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
