package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.story.PlenaryTest;

class SpeakerSlotTest extends PlenaryTest {

    @Inject
    States states;

    @Test
    void a_person_in_the_place_of_a_body_keeps_the_body_and_what_it_is_there_as() {
        assertThat(printed("Mr. Test Speaker", "Test Ministry", null, "as SOM-28 Country Chair"))
                .isEqualTo("Mr. Test Speaker, Test Ministry (as SOM-28 Country Chair)");
        assertThat(printed("Mr. Test Speaker", "Test Ministry", null, "Director"))
                .isEqualTo("Mr. Test Speaker, Director, Test Ministry");
        assertThat(printed("Mr. Test Speaker", "Test Ministry", null, "Director, Test Ministry"))
                .isEqualTo("Mr. Test Speaker, Director, Test Ministry");
        assertThat(printed("Mr. Test Speaker", null, "JPN", null)).isEqualTo("Mr. Test Speaker, Japan");
        assertThat(printed(null, "Test Ministry", null, "as SOM-28 Country Chair"))
                .isEqualTo("Test Ministry (as SOM-28 Country Chair)");
    }

    @Test
    void who_declined_is_not_shown_and_the_place_falls_back_to_whom_it_was_given_to() {
        var body = slot("Mr. Test Speaker", "Test Ministry", null, "Director").shown();
        assertThat(body.printed(states)).isEqualTo("Test Ministry");
        assertThat(body.personId()).isNull();
        assertThat(slot("Mr. Test Speaker", null, null, "Director").shown().open())
                .isTrue();
        assertThat(slot("Mr. Test Speaker", null, null, "Director").shown().printed(states))
                .isEmpty();
        assertThat(slot(null, "Test Ministry", null, "as Chair").shown().open()).isTrue();
        assertThat(slot("Mr. Test Speaker", "Test Ministry", null, "as Chair")
                        .shown()
                        .printed(states))
                .isEqualTo("Test Ministry (as Chair)");
    }

    private String printed(
            @Nullable String person, @Nullable String body, @Nullable String state, @Nullable String capacity) {
        return slot(SlotStatus.INVITED, person, body, state, capacity).shown().printed(states);
    }

    private static SpeakerSlot slot(
            @Nullable String person, @Nullable String body, @Nullable String state, @Nullable String capacity) {
        return slot(SlotStatus.DECLINED, person, body, state, capacity);
    }

    private static SpeakerSlot slot(
            SlotStatus status,
            @Nullable String person,
            @Nullable String body,
            @Nullable String state,
            @Nullable String capacity) {
        return new SpeakerSlot("x", null, status, 7L, person, null, body, state, null, null, capacity, null);
    }
}
