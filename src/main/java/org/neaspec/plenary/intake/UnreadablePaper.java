package org.neaspec.plenary.intake;

import java.io.Serial;

/** Stops a reader; the one door turns it into words. */
final class UnreadablePaper extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;

    UnreadablePaper(String key) {
        super(key);
        this.key = key;
    }

    UnreadablePaper(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
