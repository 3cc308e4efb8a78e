package org.neaspec.plenary.delegation;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.registration.DecisionUndone;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationReplaced;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.RegistrationSubmitted;
import org.neaspec.plenary.registration.RegistrationWithdrawn;

/** Notes about whom focal points are to be told. What they did themselves is no news to them. */
@Singleton
class NewsForFocalPoints {

    private final NewsRepository news;
    private final Clock clock;

    NewsForFocalPoints(NewsRepository news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    void submitted(RegistrationSubmitted fact) {
        awaits(fact.registrationId(), fact.registrant().status());
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        awaits(fact.registrationId(), fact.status());
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        var by = fact.by();
        if (by == null || by.accountId() != null) {
            news.member(fact.registrationId(), clock.instant());
        } else {
            news.forget(fact.registrationId());
        }
    }

    /** While who leaves still stands in the delegation. */
    @EventListener
    void replaced(RegistrationReplaced fact) {
        if (fact.by().accountId() != null) {
            news.member(fact.registrationId(), clock.instant());
        }
    }

    @EventListener
    void named(DelegateNamed fact) {
        if (fact.by().staff()) {
            news.member(fact.registrationId(), clock.instant());
        }
    }

    @EventListener
    void decided(RegistrationDecided fact) {
        switch (fact.status()) {
            case APPROVED, DECLINED, CANCELLED -> news.member(fact.registrationId(), clock.instant());
            default -> awaits(fact.registrationId(), fact.status());
        }
    }

    @EventListener
    void undone(DecisionUndone fact) {
        news.member(fact.registrationId(), clock.instant());
    }

    private void awaits(long registrationId, RegistrationStatus status) {
        if (status == RegistrationStatus.AWAITING_ENDORSEMENT) {
            news.awaits(registrationId, clock.instant());
        }
    }
}
