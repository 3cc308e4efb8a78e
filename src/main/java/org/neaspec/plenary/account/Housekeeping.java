package org.neaspec.plenary.account;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Removes what has ended: sessions and counts. Every node may do it; doing it twice changes nothing. */
@Singleton
class Housekeeping {

    private final SessionRepository sessions;
    private final RateLimitRepository counts;

    Housekeeping(SessionRepository sessions, RateLimitRepository counts) {
        this.sessions = sessions;
        this.counts = counts;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void tidy() {
        sessions.removeExpired();
        counts.forgetEnded();
    }
}
