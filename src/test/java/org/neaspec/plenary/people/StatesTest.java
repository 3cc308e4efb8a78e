package org.neaspec.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.database.StartupFailure;

class StatesTest {

    private final States states = new States("");

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
        assertThat(states.members()).extracting(State::code).containsExactly("CHN", "PRK", "JPN", "MNG", "KOR", "RUS");
    }

    @Test
    void every_State_has_a_formal_name_and_a_key_in_capitals() {
        assertThat(states.find("CHN").orElseThrow().formalName()).isEqualTo("the People’s Republic of China");
        assertThat(states.find("KOR").orElseThrow().formalName()).isEqualTo("the Republic of Korea");
        assertThat(states.find("JPN").orElseThrow().formalName()).isEqualTo("Japan");
        assertThat(states.all())
                .allSatisfy(state ->
                        assertThat(state.sortKey()).isEqualTo(state.sortKey().toUpperCase(Locale.ROOT)));
    }

    @Test
    void a_file_of_the_secretariat_takes_the_place_of_the_shipped_list(@TempDir Path folder) throws IOException {
        String shipped = Files.readString(Path.of("src/main/resources/reference/states.csv"));
        Path own = folder.resolve("own.csv");
        Files.writeString(
                own,
                "\uFEFF"
                        + shipped.replace(
                                        "MNG,Mongolia,Mongolia,Mongolia,MONGOLIA",
                                        "MNG,\"Mongolia, of the steppe\",Mongolia,Mongolia,AAA")
                                .replace("\n", "\r\n"));
        States edited = new States(own.toString());
        assertThat(edited.all().get(0).shortName()).isEqualTo("Mongolia, of the steppe");
        assertThat(edited.members().get(0).code()).isEqualTo("MNG");
    }

    @Test
    void the_list_says_who_is_a_member_and_where_it_does_not_those_of_the_shipped_list_are(@TempDir Path folder)
            throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, """
                code,shortName,inText,formalName,sortKey,member
                JPN,Japan,Japan,Japan,JAPAN,
                MNG,Mongolia,Mongolia,Mongolia,MONGOLIA,yes
                PHL,Philippines,the Philippines,the Republic of the Philippines,PHILIPPINES,yes
                """);
        States edited = new States(own.toString());
        assertThat(edited.members()).extracting(State::code).containsExactly("MNG", "PHL");
        assertThat(edited.member("JPN")).isFalse();
        assertThat(edited.member(null)).isFalse();

        Files.writeString(own, """
                code,shortName,inText,formalName,sortKey
                JPN,Japan,Japan,Japan,JAPAN
                PHL,Philippines,the Philippines,the Republic of the Philippines,PHILIPPINES
                """);
        assertThat(new States(own.toString()).members()).extracting(State::code).containsExactly("JPN");

        Files.writeString(own, "code,shortName,inText,formalName,sortKey,member\nJPN,Japan,Japan,Japan,JAPAN,maybe\n");
        assertThatThrownBy(() -> new States(own.toString()))
                .hasMessageContaining("line 2, member must be yes or nothing, not \"maybe\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MNG,Mongolia,Mongolia,Mongolia           | line 3, it has 4 values and needs 5",
                "mng,Mongolia,Mongolia,Mongolia,MONGOLIA  | line 3, the code must be three capital letters",
                "MNG,,Mongolia,Mongolia,MONGOLIA          | line 3, shortName is empty",
                "JPN,Mongolia,Mongolia,Mongolia,MONGOLIA  | line 3, code \"JPN\" stands in line 2 already",
                "MNG,Japan,Mongolia,Mongolia,MONGOLIA     | line 3, shortName \"Japan\" stands in line 2 already",
                "MNG,\"Mongolia,Mongolia,Mongolia,MONGOLIA | line 3, a double quote is opened and not closed",
            })
    void a_broken_file_is_named_with_its_line(String line, String said, @TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "code,shortName,inText,formalName,sortKey\nJPN,Japan,Japan,Japan,JAPAN\n" + line + "\n");
        assertThatThrownBy(() -> new States(own.toString()))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(said)
                .hasMessageContaining("own.csv");
    }

    @Test
    void a_file_that_is_not_there_or_not_text_is_refused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new States(folder.resolve("none.csv").toString()))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("cannot be read");
        Path own = folder.resolve("latin.csv");
        Files.write(own, "code,shortName,inText,formalName,sortKey\nTUR,Türkiye".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new States(own.toString())).hasMessageContaining("is not UTF-8");
        Files.writeString(own, "code,shortName,inText,sortKey\n");
        assertThatThrownBy(() -> new States(own.toString())).hasMessageContaining("line 1, the first line must be");
    }
}
