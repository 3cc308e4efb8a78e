package org.neaspec.plenary.account;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Removes what has ended: sessions, counts and links for a new password. Every node may do it; doing it twice changes nothing. */
@Singleton
class Housekeeping {

    private final SessionRepository sessions;
    private final RateLimitRepository counts;
    private final PasswordLinkRepository passwordLinks;

    Housekeeping(SessionRepository sessions, RateLimitRepository counts, PasswordLinkRepository passwordLinks) {
        this.sessions = sessions;
        this.counts = counts;
        this.passwordLinks = passwordLinks;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void tidy() {
        sessions.removeExpired();
        counts.forgetEnded();
        passwordLinks.removeExpired();
    }
}
