package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Lookalike;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.report.PaperFormat;
import org.neaspec.plenary.report.PaperKind;
import org.neaspec.plenary.report.Printing;
import org.neaspec.plenary.report.Sheet;
import org.neaspec.plenary.report.Sheets;

/** A programme with a restricted row, printed for whoever may and may not know it: every line is as in its golden text. */
class RestrictedPapersTest extends PlenaryTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Said in the closed row alone: of these, readers whom it is closed to may at most find the title. */
    private static final List<String> CONFIDENTIAL = List.of("Fenwhistle", "Thessarund", "Vexolith", "Ovankel");

    @Inject
    AddProgramme programmes;

    @Inject
    Meetings meetings;

    @Inject
    Scene scene;

    @Inject
    Sheets sheets;

    @Inject
    Printing printing;

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"HIDDEN", "PLACEHOLDER", "LISTED"})
    void each_reader_gets_the_golden_text_in_pdf_and_word(Visibility visibility) throws IOException {
        CanaryMeeting canary = CanaryMeeting.add(programmes, scene, visibility);
        MeetingFacts meeting = meetings.byId(canary.id()).orElseThrow();
        for (var reader : readers(meeting).entrySet()) {
            Sheet sheet = sheets.published(meeting, PaperKind.PROGRAMME, null, reader.getValue(), Locale.ENGLISH)
                    .orElseThrow();
            String pdf = Papers.pdf(printing.print(sheet, PaperFormat.PDF, Locale.ENGLISH));
            String word = Papers.word(printing.print(sheet, PaperFormat.DOCX, Locale.ENGLISH));
            Path golden = GOLDEN.resolve(
                    "restricted-" + visibility.name().toLowerCase(Locale.ROOT) + "-" + reader.getKey() + ".txt");

            assertThat(PaperWords.of(pdf)).as("%s", golden).isEqualTo(PaperWords.of(Files.readString(golden)));
            assertThat(PaperWords.of(word)).as("%s in Word", golden).isEqualTo(PaperWords.of(pdf));
            assertThat(Files.readString(golden).contains("Umbrakin"))
                    .as("the title in %s", golden)
                    .isEqualTo(reader.getKey().equals("verified-for-b") || visibility == Visibility.LISTED);
            CONFIDENTIAL.forEach(secret -> assertThat(pdf.contains(secret))
                    .as("%s in %s", secret, golden)
                    .isEqualTo(reader.getKey().equals("verified-for-b")));
        }
    }

    private static Map<String, Viewer> readers(MeetingFacts meeting) {
        Map<String, Viewer> readers = new TreeMap<>();
        readers.put("visitor", new Viewer.Visitor());
        readers.put("approved-for-a", Lookalike.approved(meeting.id()));
        readers.put("verified-for-b", Lookalike.holding(meeting.id(), Set.of(Designation.NEACAP_SPC_MEMBER), null));
        return readers;
    }
}
