package org.neaspec.plenary.registration;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.database.Transactions;

/** Looks for those whose eligibility ended by time alone, such as with the last day of a designation. */
@Singleton
class LostSessionsRound {

    private final QuotaRepository quotas;
    private final Round round;
    private final Transactions transactions;

    LostSessionsRound(QuotaRepository quotas, Round round, Transactions transactions) {
        this.quotas = quotas;
        this.round = round;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = "11m", fixedDelay = "1h")
    void look() {
        quotas.meetingsWithChoices().forEach(meetingId -> transactions.retrying(() -> round.at(meetingId)));
    }

    /** One meeting, in a transaction of its own. */
    @Singleton
    static class Round {

        private final LostSessions lost;

        Round(LostSessions lost) {
            this.lost = lost;
        }

        @Transactional
        public boolean at(long meetingId) {
            lost.letGo(meetingId);
            return true;
        }
    }
}
