package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;

/** Decides about registrations, one or many. Each is decided by itself, so that one refused does not stop the others. */
@Singleton
public class DecideRegistrations {

    private final Ruler ruler;
    private final Transactions transactions;

    DecideRegistrations(Ruler ruler, Transactions transactions) {
        this.ruler = ruler;
        this.transactions = transactions;
    }

    /** A registration as the organiser saw it. */
    public record Seen(String reference, int version) {}

    /**
     * Decides.
     *
     * @param reason what the persons are told; may be missing where the decision needs none
     * @param wishes what to do about segments; those not named stay as they are
     * @return an outcome for each, in the order given
     */
    public List<DecisionOutcome> decide(
            Organiser by,
            long meetingId,
            List<Seen> seen,
            Decision decision,
            @Nullable String reason,
            List<RulingWish> wishes) {
        return seen.stream()
                .map(one ->
                        transactions.retrying(() -> ruler.decide(by, meetingId, one, decision, reason, wishes, true)))
                .toList();
    }
}
