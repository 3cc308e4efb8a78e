package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;

/** One attempt at registering for meetings held together: one transaction for all of them. */
@Singleton
class JointEnrolment {

    private final Enrolment enrolment;
    private final Gate gate;

    JointEnrolment(Enrolment enrolment, Gate gate) {
        this.enrolment = enrolment;
        this.gate = gate;
    }

    /** Ends the transaction because of one of the other meetings. */
    static final class InTheWay extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RegisterTogether.Outcome outcome;

        InTheWay(MeetingFacts meeting, RegistrationOutcome outcome) {
            super(meeting.code() + ": " + outcome, null, false, false);
            this.outcome = new RegisterTogether.Outcome(meeting, outcome);
        }

        RegisterTogether.Outcome outcome() {
            return outcome;
        }
    }

    @Transactional
    public RegistrationOutcome enrol(
            MeetingFacts meeting,
            List<MeetingFacts> others,
            String requestKey,
            Answers answers,
            Sheet sheet,
            Entrance entrance) {
        // All meetings before any registration, and in one order: so nobody waits for anybody in a ring.
        Stream.concat(Stream.of(meeting), others.stream())
                .map(MeetingFacts::id)
                .sorted()
                .forEach(gate::hold);
        var together = key("together|" + requestKey);
        var first = enrolment.enrol(meeting, requestKey, answers, sheet, TogetherEntrance.first(entrance, together));
        if (!done(first)) {
            return first;
        }
        for (var other : others) {
            var outcome = enrolment.enrol(
                    other, key(other.id() + "|" + requestKey), answers, Sheet.EMPTY, TogetherEntrance.other(together));
            if (!done(outcome)) {
                throw new InTheWay(other, outcome);
            }
        }
        return first;
    }

    private static boolean done(RegistrationOutcome outcome) {
        return outcome instanceof RegistrationOutcome.Submitted
                || outcome instanceof RegistrationOutcome.AlreadyRegistered
                || outcome instanceof RegistrationOutcome.Repeated;
    }

    /** The same for the same form, so that one sent twice registers once. */
    private static String key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
