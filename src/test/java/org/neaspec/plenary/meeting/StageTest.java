package org.neaspec.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void every_decision_can_be_taken_back_and_none_leads_to_itself(Stage stage) {
        assertThat(stage.mayBecome(stage)).isFalse();
        for (Stage other : stage.next()) {
            boolean throughReinstating = other == Stage.CANCELLED && stage == Stage.POSTPONED;
            assertThat(other.mayBecome(stage)).as("%s back to %s", other, stage).isEqualTo(!throughReinstating);
        }
    }

    @Test
    void what_is_cancelled_is_reinstated_before_it_is_postponed() {
        assertThat(Stage.CANCELLED.next())
                .containsExactly(Stage.PROPOSED, Stage.CONCEPT_NOTE, Stage.AGREED, Stage.SCHEDULED);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, , , false, SCHEDULED",
        "SCHEDULED, 2026-07-01T00:00:00Z, , false, SCHEDULED",
        "SCHEDULED, 2026-05-01T00:00:00Z, , false, OPEN",
        "SCHEDULED, 2026-05-01T00:00:00Z, 2026-06-01T00:00:00Z, false, CLOSED",
        "AGREED, 2026-05-01T00:00:00Z, , false, OPEN",
        "SCHEDULED, 2026-05-01T00:00:00Z, , true, OVER",
        "PROPOSED, , , true, OVER",
        "CANCELLED, 2026-05-01T00:00:00Z, , false, CANCELLED",
        "POSTPONED, , , true, POSTPONED",
    })
    void open_closed_and_over_follow_from_window_and_date(
            Stage stage, Instant opens, Instant closes, boolean over, Phase phase) {
        assertThat(Phase.of(stage, new RegistrationWindow(opens, closes, null, 0), over, NOW))
                .isEqualTo(phase);
    }

    @Test
    void nobody_registers_for_a_meeting_that_does_not_take_place() {
        RegistrationWindow open = new RegistrationWindow(NOW.minusSeconds(1), null, null, 0);

        assertThat(open.at(NOW, Stage.SCHEDULED)).isEqualTo(RegistrationState.OPEN);
        assertThat(open.at(NOW, Stage.CANCELLED)).isEqualTo(RegistrationState.CLOSED);
        assertThat(RegistrationWindow.NOT_OFFERED.at(NOW, Stage.POSTPONED)).isEqualTo(RegistrationState.NOT_OFFERED);
    }
}
