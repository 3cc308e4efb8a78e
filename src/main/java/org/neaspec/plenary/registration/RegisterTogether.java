package org.neaspec.plenary.registration;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.NoPlaceLeft;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * Registers a person with one form for a meeting and for others held together with it. Each gets a registration of its own, with
 * a place, a review and mails of its own. Either all of them are there afterwards or none.
 */
@Singleton
public class RegisterTogether {

    private final RegisterParticipant alone;
    private final JointEnrolment enrolment;
    private final Transactions transactions;

    RegisterTogether(RegisterParticipant alone, JointEnrolment enrolment, Transactions transactions) {
        this.alone = alone;
        this.enrolment = enrolment;
        this.transactions = transactions;
    }

    /**
     * What became of it.
     *
     * @param meeting the one it is about: the first, unless another one stood in the way
     * @param outcome where it is of another meeting, nothing was written
     */
    public record Outcome(MeetingFacts meeting, RegistrationOutcome outcome) {}

    /**
     * Registers, once, as {@link RegisterParticipant} does.
     *
     * @param others the meetings for which it registers too; their own questions are answered on the pages of the person
     */
    public Outcome register(
            MeetingFacts meeting,
            List<MeetingFacts> others,
            String requestKey,
            Answers answers,
            Sheet sheet,
            Entrance entrance) {
        if (others.isEmpty()) {
            return new Outcome(meeting, alone.register(meeting, requestKey, answers, sheet, entrance));
        }
        return transactions.retrying(() -> {
            try {
                return once(meeting, others, requestKey, answers, sheet, entrance);
            } catch (DataAccessException e) {
                if (!DuplicateKey.isCause(e)) {
                    throw e;
                }
                return once(meeting, others, requestKey, answers, sheet, entrance);
            }
        });
    }

    private Outcome once(
            MeetingFacts meeting,
            List<MeetingFacts> others,
            String requestKey,
            Answers answers,
            Sheet sheet,
            Entrance entrance) {
        try {
            return new Outcome(meeting, enrolment.enrol(meeting, others, requestKey, answers, sheet, entrance));
        } catch (NoPlaceLeft e) {
            return new Outcome(meeting, new RegistrationOutcome.ChoicesGone(e.gone()));
        } catch (JointEnrolment.InTheWay e) {
            return e.outcome();
        }
    }
}
