package org.neaspec.plenary.registration;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.NoPlaceLeft;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Registers a person for a meeting. */
@Singleton
public class RegisterParticipant {

    private final Enrolment enrolment;
    private final Transactions transactions;

    RegisterParticipant(Enrolment enrolment, Transactions transactions) {
        this.enrolment = enrolment;
        this.transactions = transactions;
    }

    /**
     * Registers, once: the same form sent twice gives the first result, and an address that is registered already gives no
     * second registration. Either a whole registration with its place, history and personal link is there afterwards, or
     * nothing is.
     *
     * @param requestKey the random key of the form
     */
    public RegistrationOutcome register(MeetingFacts meeting, String requestKey, Answers answers) {
        return register(meeting, requestKey, answers, Sheet.EMPTY, Entrance.OPEN);
    }

    /**
     * The same with answers to the meeting's own questions, by whichever way somebody comes.
     *
     * @param sheet as {@link org.neaspec.plenary.form.FormReading} read it
     * @param entrance what lets the person in
     */
    public RegistrationOutcome register(
            MeetingFacts meeting, String requestKey, Answers answers, Sheet sheet, Entrance entrance) {
        return transactions.retrying(() -> asNew(meeting, requestKey, answers, sheet, entrance)
                .orElseGet(() -> known(meeting, requestKey, answers, sheet, entrance)));
    }

    /** Empty when it did not come to a registration, which may be because the form or the address is known. */
    private Optional<RegistrationOutcome> asNew(
            MeetingFacts meeting, String requestKey, Answers answers, Sheet sheet, Entrance entrance) {
        try {
            return Optional.of(enrolment.enrolUnseen(meeting, requestKey, answers, sheet, entrance))
                    .filter(RegistrationOutcome.Submitted.class::isInstance);
        } catch (NoPlaceLeft e) {
            return Optional.empty();
        } catch (DataAccessException e) {
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private RegistrationOutcome known(
            MeetingFacts meeting, String requestKey, Answers answers, Sheet sheet, Entrance entrance) {
        try {
            return enrolment.enrol(meeting, requestKey, answers, sheet, entrance);
        } catch (NoPlaceLeft e) {
            return new RegistrationOutcome.ChoicesGone(e.gone());
        } catch (DataAccessException e) {
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
            // The same form or address came in at the same moment and was first: now it can be seen.
            return enrolment.enrol(meeting, requestKey, answers, sheet, entrance);
        }
    }
}
