package org.neaspec.plenary.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ганболд Баасанжав", "O’Neil-D'Ávila", "김하늘", "𠮷野家", "علی‌رضا", "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ", "👩‍💻"})
    void letters_of_every_script_stay(String text) {
        assertThat(PlainText.line(text)).isEqualTo(text);
        assertThat(PlainText.hidesSomething(text, false)).isFalse();
    }

    @Test
    void what_nobody_sees_goes() {
        assertThat(PlainText.line("\uFEFF \u00A0Jose\u0301\u200B\u00AD\u2060 \u3000\u3164"))
                .isEqualTo("José");
        assertThat(PlainText.line("a\u202Eb\u0007c\u2028d\ne")).isEqualTo("abcde");
        assertThat(PlainText.lines("a\r\nb\rc\td")).isEqualTo("a\nb\nc\td");
        assertThat(PlainText.line("tag\uDB40\uDC41")).isEqualTo("tag");
        assertThat(PlainText.line("half \uD83C a pair, no\uFFFE character\uFFFF"))
                .isEqualTo("half  a pair, no character");
    }

    @Test
    void nothing_blank_stays_around_it() {
        assertThat(PlainText.line("\u200Da\u200C")).isEqualTo("a");
        assertThat(PlainText.line("\u200Ca\u200D")).isEqualTo("a");
        assertThat(PlainText.line("\uFFA0a\u3164")).isEqualTo("a");
        assertThat(PlainText.lines("\n\ta\n")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "a\nb",
                "a\rb",
                "a\tb",
                "\u202Aa",
                "\u202Ea",
                "a\u2066b",
                "a\u2069b",
                "a\u200E",
                "a\u200F",
                "\u061Ca",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\uD83C",
                "a\uFFFE",
                "\uDBFF\uDFFFa"
            })
    void what_could_deceive_is_found(String text) {
        assertThat(PlainText.hidesSomething(text, false)).isTrue();
    }

    @Test
    void line_breaks_are_fine_where_lines_are_asked_for() {
        assertThat(PlainText.hidesSomething("a\r\n\tb", true)).isFalse();
        assertThat(PlainText.hidesSomething("a\u000Bb", true)).isTrue();
    }

    @Test
    void length_is_counted_in_characters_people_see() {
        assertThat(PlainText.length("𠮷𠮷")).isEqualTo(2);
    }

    @Test
    void marks_alone_say_nothing() {
        assertThat(PlainText.says("...")).isFalse();
        assertThat(PlainText.says("\u3164\u200D")).isFalse();
        assertThat(PlainText.says("山")).isTrue();
        assertThat(PlainText.says("7")).isTrue();
    }
}
