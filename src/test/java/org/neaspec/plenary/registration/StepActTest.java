package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the table of acts says as a whole. */
class StepActTest {

    @Test
    void only_the_secretariat_or_a_rule_leads_to_an_approval() {
        for (var act : StepAct.values()) {
            for (var from : RegistrationStatus.values()) {
                if (from != RegistrationStatus.APPROVED && act.leadsTo(from).contains(RegistrationStatus.APPROVED)) {
                    assertThat(act.allows(from, Hand.FOCAL_POINT))
                            .as(act + " from " + from)
                            .isFalse();
                    assertThat(act == StepAct.PROMOTED || !act.allows(from, Hand.PERSON))
                            .as(act + " from " + from)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void nobody_is_approved_straight_from_awaiting_an_endorsement() {
        var ways = Arrays.stream(StepAct.values())
                .filter(act ->
                        act.leadsTo(RegistrationStatus.AWAITING_ENDORSEMENT).contains(RegistrationStatus.APPROVED))
                .toList();

        assertThat(ways).containsExactly(StepAct.UNDONE);
    }

    @Test
    void who_withdrew_comes_back_by_her_own_will_or_is_reopened_or_asked_again_and_in_no_other_way() {
        assertThat(out(RegistrationStatus.WITHDRAWN))
                .containsExactly(StepAct.INVITED, StepAct.REOPENED, StepAct.REJOINED);
        assertThat(StepAct.INVITED.leadsTo(RegistrationStatus.WITHDRAWN)).containsExactly(RegistrationStatus.INVITED);
    }

    @Test
    void every_state_is_reached_and_every_state_is_left_again() {
        for (var status : RegistrationStatus.values()) {
            assertThat(into(status)).as("into " + status).isNotEmpty();
            assertThat(out(status)).as("out of " + status).isNotEmpty();
        }
    }

    private static Set<StepAct> out(RegistrationStatus from) {
        return acts().stream()
                .filter(act -> act.leadsTo(from).stream().anyMatch(to -> to != from))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepAct.class)));
    }

    private static Set<StepAct> into(RegistrationStatus to) {
        return acts().stream()
                .filter(act -> act.leadsTo(null).contains(to)
                        || Arrays.stream(RegistrationStatus.values())
                                .anyMatch(
                                        from -> from != to && act.leadsTo(from).contains(to)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepAct.class)));
    }

    private static Set<StepAct> acts() {
        var acts = EnumSet.allOf(StepAct.class);
        acts.remove(StepAct.UNDONE);
        return acts;
    }
}
