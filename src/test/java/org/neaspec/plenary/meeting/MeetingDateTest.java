package org.neaspec.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-09-23              | 23 September 2025
                    2023-11-23/2023-11-24   | 23–24 November 2023
                    2025-09-30/2025-10-02   | 30 September – 2 October 2025
                    2025-12-30/2026-01-02   | 30 December 2025 – 2 January 2026
                    2024-09                 | September 2024
                    2026-Q4                 | Fourth quarter of 2026
                    2026-Q1/2026-Q4         | First to fourth quarter of 2026
                    2025-H1                 | First half of 2025
                    2025-H2                 | Second half of 2025
                    2026                    | 2026
                    tbd                     | To be confirmed
                    """)
    void a_date_prints_as_exactly_as_it_is_known(String written, String printed) {
        assertThat(MeetingDates.parse(written).print()).isEqualTo(printed);
    }

    @Test
    void every_date_reads_back_as_it_was_written() {
        for (MeetingDate date : many()) {
            assertThat(MeetingDates.parse(MeetingDates.write(date))).isEqualTo(date);
        }
    }

    @Test
    void dates_sort_by_first_day_exact_ones_first_and_open_ones_last() {
        var sorted = List.of("2025-09-23", "2025-12-01", "2026-01-01", "2026-Q1", "2026-H1", "2026", "2026-Q4", "tbd");
        var shuffled = new ArrayList<>(sorted.stream().map(MeetingDates::parse).toList());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted().map(MeetingDates::write)).containsExactlyElementsOf(sorted);
    }

    @Test
    void the_order_of_dates_agrees_with_their_equality() {
        var dates = many();
        for (MeetingDate one : dates) {
            for (MeetingDate other : dates) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
            }
        }
    }

    @Test
    void a_meeting_is_over_when_the_whole_period_lies_behind() {
        assertThat(MeetingDates.parse("2025-Q4").before(LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(MeetingDates.parse("2025-Q4").before(LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(MeetingDates.parse("tbd").before(LocalDate.of(2099, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-13-01",
                "2025-Q5",
                "2025-H3",
                "2025-02-30",
                "2025-10-02/2025-10-01",
                "soon",
                "2025-H1/2025-H2"
            })
    void what_is_no_date_is_refused(String written) {
        assertThatThrownBy(() -> MeetingDates.parse(written)).isInstanceOf(RuntimeException.class);
    }

    private static List<MeetingDate> many() {
        var random = new Random(42);
        var dates = new ArrayList<MeetingDate>();
        for (int i = 0; i < 40; i++) {
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
            int quarter = 1 + random.nextInt(4);
            dates.add(MeetingDate.day(day));
            dates.add(MeetingDate.days(day, day.plusDays(1 + random.nextInt(40))));
            dates.add(MeetingDate.month(YearMonth.from(day)));
            dates.add(MeetingDate.quarter(day.getYear(), quarter));
            dates.add(MeetingDate.quarters(day.getYear(), quarter, 4));
            dates.add(MeetingDate.halfYear(day.getYear(), 1 + random.nextInt(2)));
            dates.add(MeetingDate.year(day.getYear()));
        }
        dates.add(MeetingDate.toBeConfirmed(null));
        return dates;
    }
}
