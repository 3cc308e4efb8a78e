package org.neaspec.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatesTest {

    private final States states = new States();

    @Test
    void the_list_holds_all_member_States_and_both_observers_in_alphabetical_order() {
        assertThat(states.all()).hasSize(195);
        assertThat(states.all())
                .extracting(State::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{3}"));
        assertThat(states.all()).extracting(State::sortKey).isSorted().doesNotHaveDuplicates();
        assertThat(states.all())
                .extracting(State::shortName)
                .startsWith("Afghanistan", "Albania")
                .containsSubsequence("Costa Rica", "Côte d’Ivoire", "Croatia")
                .endsWith("Yemen", "Zambia", "Zimbabwe");
    }

    @Test
    void States_are_called_what_the_United_Nations_call_them() {
        assertThat(states.find("KOR").orElseThrow().inText()).isEqualTo("the Republic of Korea");
        assertThat(states.shortName("TUR")).isEqualTo("Türkiye");
        assertThat(states.shortName("VAT")).isEqualTo("Holy See");
        assertThat(states.find("ZZZ")).isEmpty();
    }

    @Test
    void the_six_member_States_come_in_their_order() {
        assertThat(states.neaspecMembers())
                .extracting(State::code)
                .containsExactly("CHN", "PRK", "JPN", "MNG", "KOR", "RUS");
    }
}
