package org.neaspec.plenary.shared;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after how many attempts: longer each time, and never quite the same for all. */
public final class RetryLadder {

    private static final List<Integer> MINUTES = List.of(1, 5, 15, 30, 60);

    private RetryLadder() {}

    /** Seconds to wait after so many attempts that failed. */
    public static long secondsAfter(int attempts) {
        int step = Math.max(0, Math.min(attempts, MINUTES.size()) - 1);
        return jittered(MINUTES.get(step) * 60L);
    }

    /** A fifth more or less. */
    public static long jittered(long seconds) {
        return ThreadLocalRandom.current().nextLong(seconds * 4 / 5, seconds * 6 / 5 + 1);
    }
}
