package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a decision about one registration. */
public sealed interface DecisionOutcome {

    String reference();

    /** It stands, and is on its way to the person. */
    record Decided(String reference, String name, RegistrationStatus status) implements DecisionOutcome {}

    /** It was so before; nothing was written and nobody told. */
    record Unchanged(String reference, String name, RegistrationStatus status) implements DecisionOutcome {}

    /**
     * Something else was written since the organiser looked.
     *
     * @param hand whose act that was
     * @param by the member of staff or focal point who wrote it; null when it was the person or a rule
     */
    record Overtaken(
            String reference,
            String name,
            RegistrationStatus status,
            Hand hand,
            @Nullable String by,
            Instant at) implements DecisionOutcome {}

    /** It cannot be decided so from where it stands, such as approving somebody who has withdrawn. */
    record NotPossible(String reference, String name, RegistrationStatus status) implements DecisionOutcome {}

    /**
     * It needs the word of a State first.
     *
     * @param state whose (ISO 3166-1 alpha-3)
     * @param refused whether its focal point refused it
     */
    record NotEndorsed(String reference, String name, String state, boolean refused) implements DecisionOutcome {}

    /** The last thing that happened was no decision: there is nothing to take back. */
    record NothingToUndo(String reference, String name) implements DecisionOutcome {}

    /** It needs a place at the meeting, and none is left. */
    record Full(String reference, String name) implements DecisionOutcome {}

    /** It needs a place of these quotas, and none is left. */
    record QuotaFull(String reference, String name, List<Quota> quotas) implements DecisionOutcome {

        public QuotaFull {
            quotas = List.copyOf(quotas);
        }
    }

    /**
     * The same person has another registration at this meeting, which still stands.
     *
     * @param other its reference
     */
    record RegisteredOtherwise(String reference, String name, String other) implements DecisionOutcome {}

    /** No such registration at this meeting. */
    record Unknown(String reference) implements DecisionOutcome {}
}
