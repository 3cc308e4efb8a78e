package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.people.States;

/** Says whose word a registration needs: of the member State that the person represents, where the meeting asks for it. */
@Singleton
class EndorsementRule {

    private final States states;

    EndorsementRule(States states) {
        this.states = states;
    }

    /** What is needed of somebody who has not been endorsed. */
    Endorsement anew(EndorsementAsked asked, Category category, @Nullable String state) {
        return asked == EndorsementAsked.MEMBER_STATES && category.representsState() && states.member(state)
                ? Endorsement.awaitedOf(Objects.requireNonNull(state))
                : Endorsement.NOT_ASKED;
    }

    /**
     * What is needed of somebody who comes back.
     *
     * @param again whether with the place that was kept; else the word that was given does not count any more
     */
    Endorsement back(RegistrationRepository.Locked locked, boolean again) {
        return again
                ? now(locked.asked(), locked.category(), locked.stateCode(), locked.endorsed())
                : anew(locked.asked(), locked.category(), locked.stateCode());
    }

    /** What is needed now; an answer that was given stays as long as the same State is asked. */
    Endorsement now(EndorsementAsked asked, Category category, @Nullable String state, Endorsement before) {
        var needed = anew(asked, category, state);
        return Objects.equals(needed.state(), before.state()) ? before : needed;
    }
}
