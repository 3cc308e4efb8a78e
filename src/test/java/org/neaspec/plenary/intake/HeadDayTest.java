package org.neaspec.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.story.PlenaryTest;

/** The day that the head of a paper names, above a programme whose rows name none. */
class HeadDayTest extends PlenaryTest {

    private static final String PAPER =
            "Concept Note\n\n%s\n\nBackground\n\nThe first dialogue was held on 2 May 2024.\n\n"
                    + "Time\tSessions\n14:00-14:15\tOpening\n";

    @Inject
    ReadProgramme reader;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blue Sky Hotel, Ulaanbaatar, Mongolia 14:00-17:45, 23 September 2025",
                "23-24 September 2025, Ulaanbaatar",
                "Ulaanbaatar, Tuesday, 23rd Sept. 2025",
                "September 23, 2025, virtual",
                "Seoul, September 23–24, 2025"
            })
    void it_is_found_among_other_words(String line) {
        Reading reading = read(line, null, null);

        assertThat(day(reading)).isEqualTo("2025-09-23");
        assertThat(onDay(reading)).containsExactly("day.head 23 September 2025");
        assertThat(reading.dayless()).isZero();
    }

    @Test
    void it_is_that_of_the_meeting() {
        Reading reading = read("Ulaanbaatar, 23 September 2025", "2025-09-22", "2025-09-24");

        assertThat(day(reading)).isEqualTo("2025-09-23");
        assertThat(onDay(reading)).containsExactly("day.headSame 23 September 2025");
    }

    @Test
    void it_is_no_day_of_the_meeting_and_the_difference_is_asked_about() {
        Reading reading = read("Ulaanbaatar, 23 September 2025", "2026-12-22", "2026-12-22");

        assertThat(day(reading)).isEqualTo("2026-12-22");
        assertThat(onDay(reading)).containsExactly("day.headOther 23 September 2025, 22 December 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The second dialogue will be held on 23 September 2025.",
                "Ulaanbaatar, 31 September 2025",
                "Ulaanbaatar, September 2025",
                "NEACAP Work Plan 2026-2030"
            })
    void a_sentence_or_half_a_date_is_none(String line) {
        Reading reading = read(line, "2026-12-22", "2026-12-22");

        assertThat(onDay(reading)).containsExactly("day.only 22 December 2026");
    }

    private Reading read(String head, @Nullable String first, @Nullable String last) {
        Setting meeting = new Setting(
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                ZoneId.of("Asia/Ulaanbaatar"),
                null,
                null,
                Set.of(),
                Set.of());
        return reader.read(TextReader.read(PAPER.formatted(head)), meeting, Choices.NONE);
    }

    private static String day(Reading reading) {
        return String.valueOf(reading.programme().items().get(0).day());
    }

    private static List<String> onDay(Reading reading) {
        return reading.remarks().stream()
                .filter(remark -> remark.key().startsWith("intake.remark.day."))
                .map(remark -> remark.key().replace("intake.remark.", "") + " " + String.join(", ", remark.values()))
                .toList();
    }
}
