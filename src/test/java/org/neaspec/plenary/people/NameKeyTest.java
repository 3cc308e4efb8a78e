package org.neaspec.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    /** Letters of Latin, Cyrillic with Mongolian, Greek, Hangul, Han and Kana; none that a mark of another would be put on. */
    private static final String LETTERS = "abcdeghijkmnoprstuvwyzабвгджзклмнопрстуөүαβγδεζкимпак김민수이박王李明田中太郎山あいきさたカキタハ";

    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0308\u0306\u030A\u0323\u0327";
    private static final List<String> BETWEEN = List.of(" ", "  ", "\u00A0", "\u3000", ", ", " . ");

    private final Random random = new Random(20_260_410);

    @ParameterizedTest
    @CsvSource({
        "Kim Min-su,          Min-su Kim",
        "Min-su Kim,          KIM Minsu",
        "Kim Min Su,          KIM Minsu",
        "Ms. Min-su KIM,      'KIM, Min‑su'",
        "H.E. Mr. José Álvarez, ALVAREZ Jose",
        "Dr. Søren Ødegård,   Odegard Soren",
        "O’Brien Máire,       Maire O'BRIEN",
        "Weiß Jörg,           JÖRG WEISS",
        "Пётр Иванов,         ИВАНОВ Петр",
        "Ганболд Баасанжав,   БААСАНЖАВ Ганболд",
        "Цэрэндоржийн Өлзий-Учрал, Өлзийучрал Цэрэндоржийн",
        "김민수,               김 민수",
        "김 민수,              민수 김",
        "田中 太郎,            太郎 田中",
        "田中太郎,             田中　太郎",
        "王小明,               小明 王",
        "ﾀﾅｶ ﾀﾛｳ,              タロウ・タナカ",
        "ΓΙΏΡΓΟΣ Παπάς,       παπας γιωργος",
    })
    void one_name_in_two_spellings_has_one_key(String one, String other) {
        assertThat(NameKey.of(one).sameAs(NameKey.of(other))).isTrue();
        assertThat(NameKey.of(other).sameAs(NameKey.of(one))).isTrue();
        assertThat(NameKey.of(one).letters()).isEqualTo(NameKey.of(other).letters());
    }

    @ParameterizedTest
    @CsvSource({
        "Kim Min-su,    Kim Su-min",
        "Kim Min-su,    Kim Min-ju",
        "Li Wei,        Lu Wei",
        "김민수,         김민주",
        "王小明,         王大明",
        "カキ タロウ,     ガギ タロウ",
        "He Ping,       Ping",
        "Баатар,        Бат",
        "..,            --",
    })
    void other_names_are_other_people(String one, String other) {
        assertThat(NameKey.of(one).sameAs(NameKey.of(other))).isFalse();
        assertThat(NameKey.of(one).nearTo(NameKey.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ganbold Baasanjav,  BAASANJAV Gambold",
        "Ganbold Baasanjav,  Ganbold Baasanjaav",
        "Ganbold Baasanjav,  Ganblod Baasanjav",
        "Zbigniew Klimont,   Klimont Zbignew",
        "Ганболд Баасанжав,  Баасанжаб Ганболд",
    })
    void one_letter_makes_them_near(String one, String other) {
        NameKey first = NameKey.of(one);
        NameKey second = NameKey.of(other);
        assertThat(first.sameAs(second)).isFalse();
        assertThat(first.nearTo(second)).isTrue();
        assertThat(second.nearTo(first)).isTrue();
        assertThat(first.nearLetters()).containsAnyElementsOf(second.nearLetters());
    }

    @Test
    void order_case_marks_and_what_stands_between_change_no_key() {
        for (int i = 0; i < 2_000; i++) {
            List<String> words = words();
            NameKey plain = NameKey.of(String.join(" ", words));
            List<String> other = new ArrayList<>(words);
            Collections.shuffle(other, random);
            String spelt = spelt(other);
            assertThat(NameKey.of(spelt)).as("%s and %s", words, spelt).isEqualTo(plain);
            assertThat(NameKey.of(spelt).letters()).isEqualTo(plain.letters());
        }
    }

    @Test
    void a_key_of_a_key_is_the_same_key() {
        for (int i = 0; i < 500; i++) {
            NameKey key = NameKey.of(spelt(words()));
            assertThat(NameKey.of(String.join(" ", key.words())).words()).isEqualTo(key.words());
        }
    }

    @Test
    void dividing_a_name_otherwise_keeps_it_the_same() {
        for (int i = 0; i < 500; i++) {
            List<String> words = words();
            String divided = words.get(0) + " " + String.join("-", words.subList(1, words.size()));
            assertThat(NameKey.of(divided).sameAs(NameKey.of(String.join(" ", words))))
                    .as(divided)
                    .isTrue();
        }
    }

    @Test
    void whoever_is_one_letter_apart_shares_a_key() {
        for (int i = 0; i < 1_000; i++) {
            String name = "longenough" + String.join("", words());
            StringBuilder other = new StringBuilder(name);
            int at = random.nextInt(name.length());
            switch (random.nextInt(3)) {
                case 0 -> other.setCharAt(at, 'x');
                case 1 -> other.deleteCharAt(at);
                default -> other.insert(at, 'x');
            }
            assertThat(NameKey.of(name).nearTo(NameKey.of(other.toString())))
                    .as("%s and %s", name, other)
                    .isEqualTo(true);
            assertThat(NameKey.of(name).nearLetters())
                    .containsAnyElementsOf(NameKey.of(other.toString()).nearLetters());
        }
    }

    @Test
    void a_search_finds_every_part_of_a_name_by_its_beginning() {
        assertThat(NameKey.of("Ms. Min-su KIM").searchWords()).containsExactlyInAnyOrder("kim", "min", "su", "minsu");
        assertThat(NameKey.of("김민수").searchWords()).containsExactlyInAnyOrder("김민수", "민수", "수");
    }

    @Test
    void strange_names_have_keys_too() {
        for (String name :
                List.of("", " ", "-", "A", "a".repeat(5_000), "\uD83D\uDE00", "'", "Mr.", "x\u0301".repeat(300))) {
            NameKey key = NameKey.of(name);
            assertThat(key.letters().codePointCount(0, key.letters().length())).isLessThanOrEqualTo(120);
            assertThat(key.searchWords()).allMatch(word -> word.codePointCount(0, word.length()) <= 120);
        }
        assertThat(NameKey.of("Mr.").sameAs(NameKey.of(""))).isFalse();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            StringBuilder word = new StringBuilder();
            for (int j = 1 + random.nextInt(6); j > 0; j--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words.add(word.toString());
        }
        words.add("end");
        return words;
    }

    /** The words in other case and width, with marks on Latin letters and anything between. */
    private String spelt(List<String> words) {
        StringBuilder name = new StringBuilder(random.nextBoolean() ? "" : "Ms. ");
        for (String word : words) {
            name.append(name.length() == 0 ? "" : BETWEEN.get(random.nextInt(BETWEEN.size())));
            for (char letter : word.toCharArray()) {
                char written = random.nextBoolean() ? Character.toUpperCase(letter) : letter;
                if (written > ' ' && written < 127 && random.nextInt(4) == 0) {
                    written = (char) (written + 0xFEE0);
                }
                name.append(written);
                if (letter < 'z' && random.nextInt(3) == 0) {
                    name.append(MARKS.charAt(random.nextInt(MARKS.length())));
                }
            }
        }
        return name.toString();
    }
}
