package org.neaspec.plenary.privacy;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Forgets every hour what is due. Every node may do it: what one has forgotten, the others find forgotten. */
@Singleton
class RetentionWorker {

    private static final int ROUNDS = 40;

    private final RetentionRound round;

    RetentionWorker(RetentionRound round) {
        this.round = round;
    }

    @Scheduled(initialDelay = "11m", fixedDelay = "1h")
    void forget() {
        for (int i = 0; i < ROUNDS && round.run() > 0; i++) {
            // Until nothing is left, or it is enough for now.
        }
    }
}
