package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** How a typed line is understood, after a row that ends at 14:00. */
class QuickLineTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    private static final RowSegments SEGMENTS = new RowSegments("A", Set.of("A", "B"));

    private static final Programme BEFORE = new Programme(
            List.of(ProgrammeItem.titled("a", ItemKind.REGISTRATION, "Registration").toBuilder()
                    .times(DAY, LocalTime.of(13, 30), LocalTime.of(14, 0))
                    .segment("A")
                    .build()),
            null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            14:00-14:15 Opening                     | 14:00 | 14:15 | -   | OPENING      | Opening
            14.00 – 14.15 Opening                   | 14:00 | 14:15 | -   | OPENING      | Opening
            14:00 to 14:15: Opening (15 mins)       | 14:00 | 14:15 | 15  | OPENING      | Opening
            +15 Scene setting                       | 14:00 | 14:15 | -   | PRESENTATION | Scene setting
            15:00 +45 Keynote                       | 15:00 | 15:45 | -   | PRESENTATION | Keynote
            Coffee break 30                         | 14:00 | 14:30 | -   | BREAK        | Coffee break
            Lunch 90 minutes                        | 14:00 | 15:30 | -   | BREAK        | Lunch
            Session 1: Air (75 mins)                | 14:00 | 15:15 | 75  | SESSION      | Session 1: Air
            14:00-15:00 Session 2: Opening up       | 14:00 | 15:00 | -   | SESSION      | Session 2: Opening up
            Session 15                              | -     | -     | -   | SESSION      | Session 15
            NEACAP Work Plan 2026-2030              | -     | -     | -   | SESSION      | NEACAP Work Plan 2026-2030
            Agenda 2030                             | -     | -     | -   | SESSION      | Agenda 2030
            17:30-17:45 Wrap-Up / Next Steps and Closing | 17:30 | 17:45 | - | CLOSING | Wrap-Up / Next Steps and Closing
            Networking 30 min                       | 14:00 | 14:30 | -   | SOCIAL       | Networking
            14:00-14:30 Panel 30                    | 14:00 | 14:30 | -   | SESSION      | Panel 30
            """)
    void a_line_is_a_row(String line, LocalTime start, LocalTime end, Integer printed, ItemKind kind, String title) {
        RowValues row = QuickLine.read(line, BEFORE, DayLimits.NONE, SEGMENTS).values();

        assertThat(row).isNotNull();
        assertThat(row.start()).isEqualTo(start);
        assertThat(row.end()).isEqualTo(end);
        assertThat(row.printedMinutes()).isEqualTo(printed);
        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.title()).isEqualTo(title);
        assertThat(row.segment()).isEqualTo("A");
        assertThat(row.day()).isEqualTo(start == null ? null : DAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10:00-11:00 Session 2 @ Room B            | Room B | Session 2
            10:00-11:00 Session 2 @ Room B (60 mins)  | Room B | Session 2
            2027-03-04 10:00-11:00 Talk (60 mins) @ B | B      | Talk
            """)
    void a_room_stands_behind_the_sign(String line, String room, String title) {
        RowValues row = QuickLine.read(line, BEFORE, DayLimits.NONE, SEGMENTS).values();

        assertThat(row).isNotNull();
        assertThat(row.room()).isEqualTo(room);
        assertThat(row.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEACAP Work Plan 2026-2030 [B]            | B | NEACAP Work Plan 2026-2030
            10:00-11:00 Session 2 (60 mins) [B]       | B | Session 2
            10:00-11:00 Session 2 [B] @ Room B        | B | Session 2
            10:00-11:00 Session 2 @ Room B (60 mins) [B] | B | Session 2
            10:00-11:00 Session 2 [C]                 | A | Session 2 [C]
            10:00-11:00 Session 2                     | A | Session 2
            """)
    void a_segment_stands_in_brackets(String line, String segment, String title) {
        RowValues row = QuickLine.read(line, BEFORE, DayLimits.NONE, SEGMENTS).values();

        assertThat(row).isNotNull();
        assertThat(row.segment()).isEqualTo(segment);
        assertThat(row.title()).isEqualTo(title);
    }

    @Test
    void the_first_row_of_a_meeting_goes_to_its_first_open_segment() {
        DayLimits day = new DayLimits(DAY, DAY);

        RowValues row = QuickLine.read("13:30-14:00 Registration", Programme.EMPTY, day, SEGMENTS)
                .values();

        assertThat(row).isNotNull();
        assertThat(row.segment()).isEqualTo("A");
    }

    @Test
    void a_row_with_a_time_takes_no_segment_from_one_without() {
        List<ProgrammeItem> rows = new ArrayList<>(BEFORE.items());
        rows.add(ProgrammeItem.titled("b", ItemKind.SESSION, "Work Plan").toBuilder()
                .segment("B")
                .build());
        Programme before = new Programme(rows, null);

        assertThat(QuickLine.read("+15 Opening", before, DayLimits.NONE, SEGMENTS)
                        .values())
                .returns("A", RowValues::segment);
        assertThat(QuickLine.read("Action points", before, DayLimits.NONE, SEGMENTS)
                        .values())
                .returns("B", RowValues::segment);
    }
}
