package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.RegistrationState;

/**
 * What the history of somebody who takes part no more says about coming back.
 *
 * @param sent whether the form was ever sent, by the person or on his or her behalf; who never sent it is asked to, once more
 * @param takenOut whether a focal point or staff ended it, and not the person; the nomination ended with it
 */
public record Past(boolean sent, boolean takenOut) {

    public static Past of(List<Step> history) {
        boolean sent = history.stream().anyMatch(step -> step.act() == StepAct.RECEIVED);
        boolean takenOut = history.stream()
                .filter(step -> step.act() == StepAct.WITHDRAWN || step.act() == StepAct.OFFER_DECLINED)
                .reduce((earlier, later) -> later)
                .filter(step -> step.hand() != Hand.PERSON)
                .isPresent();
        return new Past(sent, takenOut);
    }

    /** Whether registration is open for who wants to come back: as long as others ask for the person, to those they ask for. */
    public RegistrationState door(MeetingFacts meeting, WayIn way, Instant now) {
        return way.asked() && !takenOut ? meeting.registrationOfInvited(now) : meeting.registration(now);
    }
}
