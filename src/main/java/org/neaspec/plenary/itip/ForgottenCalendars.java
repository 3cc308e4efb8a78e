package org.neaspec.plenary.itip;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.RegistrationForgotten;

/** Forgets what somebody's calendar was told and what was answered, with the person, inside the same transaction. */
@Singleton
class ForgottenCalendars {

    /** How long mails of strangers are kept. */
    private static final Duration KEPT = Duration.ofDays(180);

    private final LedgerRepository ledger;
    private final ReplyRepository replies;
    private final Clock clock;

    ForgottenCalendars(LedgerRepository ledger, ReplyRepository replies, Clock clock) {
        this.clock = clock;
        this.ledger = ledger;
        this.replies = replies;
    }

    /** What belongs to no registration ends by its age. */
    @Scheduled(initialDelay = "7m", fixedDelay = "6h")
    void expire() {
        replies.expire(clock.instant().minus(KEPT));
    }

    @EventListener
    void forgotten(RegistrationForgotten fact) {
        if (fact.groups().contains(DataGroup.CONTACT) || fact.groups().contains(DataGroup.IDENTITY)) {
            ledger.forget(fact.registrationId());
            replies.forget(fact.registrationId());
            replies.forgetFrom(fact.emailKey());
        }
    }
}
