package org.neaspec.plenary.registration;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.neaspec.plenary.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the offers whose time is over, by the clock of the database. Every node looks; whoever holds the meeting first ends an
 * offer, and the other finds it ended: so it is ended once, and the next in line is offered the place once.
 */
@Singleton
public class ExpireOffers {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireOffers.class);

    private final WaitingRepository waiting;
    private final AnswerOffer offers;
    private final OccasionWaitRepository occasionWaits;
    private final AnswerOccasion occasions;
    private final Transactions transactions;

    ExpireOffers(
            WaitingRepository waiting,
            AnswerOffer offers,
            OccasionWaitRepository occasionWaits,
            AnswerOccasion occasions,
            Transactions transactions) {
        this.waiting = waiting;
        this.offers = offers;
        this.occasionWaits = occasionWaits;
        this.occasions = occasions;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "20s")
    void look() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warn("Offers whose time is over wait a little longer: {}", e.toString());
        }
    }

    /** Ends what is over now; answers how many this node ended. */
    public int run() {
        int ended = 0;
        for (var lapsed : waiting.lapsed()) {
            if (transactions.retrying(() -> offers.expire(lapsed.meetingId(), lapsed.registrationId()))) {
                ended++;
            }
        }
        for (var lapsed : occasionWaits.lapsed()) {
            if (transactions.retrying(() -> occasions.expire(lapsed.meetingId(), lapsed.id()))) {
                ended++;
            }
        }
        return ended;
    }
}
