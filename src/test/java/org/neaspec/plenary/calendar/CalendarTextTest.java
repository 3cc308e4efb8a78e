package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

    /** Alphabets of the member States, and what people paste: first and last code point. */
    private static final int[][] SCRIPTS = {
        {0x20, 0x7E},
        {0x410, 0x44F},
        {0x4AE, 0x4E9},
        {0x1820, 0x1842},
        {0x180B, 0x180E},
        {0x4E00, 0x9FFF},
        {0x20000, 0x2A6DF},
        {0x3041, 0x3096},
        {0x30A1, 0x30FA},
        {0xAC00, 0xD7A3},
        {0x1F300, 0x1F64F},
        {0x1F3FB, 0x1F3FF},
        {0x200C, 0x200D},
        {0xFE0F, 0xFE0F},
        {0xE0, 0xFF},
        {0x1780, 0x17B3}
    };

    @Test
    void keepsEveryLetterOfAThousandTitlesAndEveryLineShort() {
        Random random = new Random(20250923);
        List<CalendarEntry> entries = IntStream.range(0, 1000)
                .mapToObj(i -> Entries.titled(i + " " + title(random) + "."))
                .toList();
        byte[] file = Entries.file(entries.toArray(CalendarEntry[]::new));

        assertThat(IcsLint.faults(file)).isEmpty();
        assertThat(summaries(file))
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(CalendarEntry::summary).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 66, 67, 68, 74, 75, 76, 100, 140, 141, 142, 149, 150, 151, 214, 215, 216, 217, 290})
    void foldsLinesOfEveryLengthWithoutAnEmptyContinuation(int length) {
        for (String letter : List.of("x", "д", "ᠮ", "🌏")) {
            byte[] file = Entries.file(Entries.titled(letter.repeat(length)));

            assertThat(IcsLint.faults(file)).isEmpty();
            assertThat(summaries(file)).containsExactly(letter.repeat(length));
        }
    }

    static List<String> hostile() {
        List<String> texts = new ArrayList<>(List.of(
                "back\\slash \\n \\, semi;colon comma,quote\" colon: caret^n",
                "line\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected",
                "lone\rATTENDEE:mailto:x@example.org",
                "feed\nX-EVIL:1",
                "sep\u2028ATTACH:x\u2029ATTACH:y",
                "nel\u0085vt\u000Bff\u000Cnul\u0000bell\u0007esc\u001B[31m del\u007F c1\u009F",
                "lone \uD83C surrogate \uDF0F here",
                "\uFEFFmark\uFFFE\uFFFF",
                "right\u202Eto left\u2066 isolate\u2069",
                "tab\tkept",
                "\r\n folded\r\n continuation",
                "   spaces around   ",
                "\\",
                "\\\\;",
                ";;;,,,:::",
                "",
                "\u0000"));
        for (char c : "\r\n\u2028\u2029\u0085\u000B\f\u0000;,:\"\\\t".toCharArray()) {
            texts.add("x" + c + "y");
            texts.add(c + "");
            texts.add("x".repeat(66) + c + "SUMMARY:y");
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void letsNoTextBreakOutOfItsLine(String text) {
        byte[] file = Entries.file(Entries.titled(text));

        assertThat(IcsLint.faults(file)).isEmpty();
        IcsReader.Block event = IcsReader.calendar(file).blocks("VEVENT").get(0);
        assertThat(event.all("SUMMARY")).hasSize(1);
        VEvent read = read(file).get(0);
        assertThat(read.getSummary().getValue()).isEqualTo(CalendarText.line(text));
        if (!CalendarText.lines(text).isEmpty()) {
            assertThat(read.getDescription().getValue()).isEqualTo(CalendarText.lines(text));
            assertThat(read.getLocation().getValue()).isEqualTo(CalendarText.line(text));
        }
    }

    @Test
    void readsEveryKindOfLineBreakAsOne() {
        assertThat(CalendarText.lines("a\r\nb\rc\nd\u2028e\u2029f\u0085g")).isEqualTo("a\nb\nc\nd\ne\nf\ng");
        assertThat(CalendarText.line("a\r\nb\rc\nd\te")).isEqualTo("a b c d e");
    }

    @Test
    void keepsJoinersAndVariationSelectors() {
        String text = "👩🏽‍🔬 ᠮᠣᠩᠭᠣᠯ᠎ᠠ ❤️";

        assertThat(CalendarText.line(text)).isEqualTo(text);
    }

    @Test
    void writesAddressesInAsciiAndOtherwiseAsTheyAre() {
        assertThat(CalendarText.ascii(URI.create("https://example.org/a?x=1,2;3#f")))
                .hasToString("https://example.org/a?x=1,2;3#f");
        assertThat(CalendarText.ascii(URI.create("https://bücher.example/хурал?q=ä")))
                .hasToString("https://xn--bcher-kva.example/%D1%85%D1%83%D1%80%D0%B0%D0%BB?q=%C3%A4");
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder();
        int length = 1 + random.nextInt(220);
        int[] script = SCRIPTS[random.nextInt(SCRIPTS.length)];
        while (title.length() < length) {
            if (random.nextInt(12) == 0) {
                script = SCRIPTS[random.nextInt(SCRIPTS.length)];
            }
            title.appendCodePoint(script[0] + random.nextInt(script[1] - script[0] + 1));
        }
        return title.toString();
    }

    private static List<String> summaries(byte[] file) {
        return read(file).stream().map(event -> event.getSummary().getValue()).toList();
    }

    private static List<VEvent> read(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents();
    }
}
