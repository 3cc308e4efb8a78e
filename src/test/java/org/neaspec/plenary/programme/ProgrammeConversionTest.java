package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.database.DatabaseOf;
import org.neaspec.plenary.story.PlenaryTest;

/** A database of the build before versions is started with this one. */
class ProgrammeConversionTest extends PlenaryTest {

    /** Shared with another test: the program files in it are kept. */
    private static final Path FOLDER = Path.of("target", "embedded-database-test");

    @Inject
    ProgrammeJson json;

    private record Found(long meetingId, int number, String label, String publishedAt, VersionContent content) {}

    @Test
    void a_programme_written_row_by_row_becomes_version_one_of_its_meeting() throws Exception {
        List<Found> versions = DatabaseOf.upgraded(FOLDER, "031", fixture(), this::versions);

        assertThat(versions).hasSize(2);
        Found full = versions.get(0);
        assertThat(full.number()).isEqualTo(1);
        assertThat(full.label()).isEqualTo("Provisional Programme");
        assertThat(full.publishedAt()).isEqualTo("2025-01-03 04:05:06.123456");
        assertThat(full.content()).isEqualTo(new VersionContent(expected(), List.of()));
        assertThat(versions.get(1).content().programme().agenda().numbered())
                .extracting(numbered -> numbered.label() + " " + numbered.item().title())
                .containsExactly("1 Opening", "2 Matters", "2 (a) Air", "2 (b) Sea", "3 Closing");
    }

    private static Programme expected() {
        LocalDate day = LocalDate.of(2025, 9, 23);
        ProgrammeItem early = ProgrammeItem.titled("item-early", ItemKind.OPENING, "Early").toBuilder()
                .times(day, LocalTime.of(9, 30), LocalTime.of(10, 0))
                .cancelled(true)
                .slots(List.of(slot("slot-4", null, null, null, "National Focal Points")))
                .build();
        ProgrammeItem late = ProgrammeItem.titled("item-late", ItemKind.SESSION, "Late \"session\" 会议 😀").toBuilder()
                .times(day, LocalTime.of(14, 0), LocalTime.of(15, 30))
                .printedMinutes(90)
                .number(2)
                .description("Line one\nline two\ttab \\ end")
                .room("Room 1")
                .segment("B")
                .admits(List.of(Designation.NEASPEC_NFP, Designation.NEACAP_SPC_MEMBER))
                .audienceLine("Some only")
                .questions(List.of("What \"is\" it?", "Why?"))
                .questionsPromised(true)
                .slots(List.of(new SpeakerSlot(
                        "slot-3",
                        null,
                        null,
                        1L,
                        "Ms. “Quoted” \\ Өнөр",
                        1L,
                        "Body \"One\"",
                        null,
                        null,
                        "NGO",
                        "Moderator",
                        "A line of its own")))
                .parts(List.of(
                        new ItemPart(
                                "part-2",
                                "First part",
                                40,
                                "First part by States",
                                OrderBasis.AS_LISTED,
                                List.of(
                                        slot("slot-2", null, "CHN", "as Chair", null),
                                        slot("slot-1", null, "MNG", null, null))),
                        new ItemPart("part-1", "Second part", null, null, null, List.of())))
                .build();
        ProgrammeItem untimed = ProgrammeItem.titled("item-untimed", ItemKind.SOCIAL, "Untimed").toBuilder()
                .admits(List.of())
                .build();
        return new Programme(List.of(early, late, untimed), Agenda.NONE);
    }

    private static SpeakerSlot slot(String id, String person, String state, String capacity, String group) {
        return new SpeakerSlot(id, null, null, null, person, null, null, state, group, null, capacity, null);
    }

    private List<Found> versions(Connection connection) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT meeting_id, number, label, CAST(published_at AS CHAR), content"
                        + " FROM programme_version ORDER BY meeting_id")) {
            while (row.next()) {
                found.add(new Found(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        json.read(row.getString(5), VersionContent.class)));
            }
        }
        return found;
    }

    private static String[] fixture() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                ProgrammeConversionTest.class.getResourceAsStream("/programme/before-versions.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n");
        }
    }
}
