package org.neaspec.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A paper on its way into a draft, through the server as a browser goes. */
class ImportTest extends PlenaryTest {

    private static final String PAPER = """
            Time\tSessions
            09:00-09:30\tOpening
            \tMr. Test Person, Head, Test Office
            09:30-10:30\tSession 1: Test
            \tChinaJapan
            stray words
            10:30-11:00\tClosing
            """;

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Drafts drafts;

    @Inject
    EditDraft edit;

    private MeetingFacts meeting;
    private Browser organiser;

    @BeforeEach
    void aMeeting() {
        meeting = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void a_pasted_paper_stands_beside_the_draft_until_it_is_taken_over_in_one_act() {
        Draft before = drafts.of(meeting.id());

        assertThat(send("text", PAPER).statusCode()).isEqualTo(303);
        String page = organiser.get(path()).body();

        assertThat(text(page))
                .contains("3 rows were found", "Session 1: Test", "Names of States stand together", "stray words");
        assertThat(Jsoup.parse(page).select("#segment option[selected]").val())
                .as("rows go where a typed row goes, until somebody chooses")
                .isEqualTo("A");
        assertThat(drafts.of(meeting.id()).programme()).isEqualTo(before.programme());
        assertThat(organiser.post(path() + "/adoption", "way", "replace").statusCode())
                .isEqualTo(303);
        Draft after = drafts.of(meeting.id());
        assertThat(after.programme().items())
                .extracting(ProgrammeItem::title)
                .containsExactly("Opening", "Session 1: Test", "Closing");
        edit.undo(meeting.id(), after.state());
        assertThat(drafts.of(meeting.id()).programme()).isEqualTo(before.programme());
        assertThat(text(organiser.get(path()).body())).contains("Paste the programme");
    }

    @Test
    void rows_are_left_out_lines_taken_as_printed_and_words_put_into_a_description() {
        send("text", PAPER);

        organiser.post(
                path() + "/adoption",
                "way",
                "append",
                "leave-7",
                "yes",
                "choice-5-AS_PRINTED",
                "yes",
                "choice-6-DESCRIPTION",
                "yes");

        List<ProgrammeItem> items = drafts.of(meeting.id()).programme().items();
        assertThat(items)
                .extracting(ProgrammeItem::title)
                .contains("Open session", "Opening")
                .doesNotContain("Closing");
        ProgrammeItem session = items.stream()
                .filter(item -> item.title().equals("Session 1: Test"))
                .findFirst()
                .orElseThrow();
        assertThat(session.description()).isEqualTo("stray words");
        assertThat(session.slots().get(0).group()).isEqualTo("ChinaJapan");
    }

    @Test
    void what_was_chosen_is_there_after_a_reload() {
        send("text", PAPER);

        organiser.post(path() + "/choices", "leave-7", "yes", "segment", "A");

        var page = Jsoup.parse(organiser.get(path()).body());
        assertThat(page.getElementById("leave-7").hasAttr("checked")).isTrue();
        assertThat(page.select("#segment option[selected]").val()).isEqualTo("A");
    }

    @Test
    void another_organiser_does_not_see_the_paper() {
        send("text", PAPER);

        Browser other = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);

        assertThat(other.get(path()).body()).doesNotContain("stray words");
    }

    static Stream<Object[]> badFiles() throws IOException {
        return Stream.of(
                new Object[] {"empty.txt", new byte[0], "There is nothing to read in it"},
                new Object[] {"blank.txt", "  \n \n".getBytes(StandardCharsets.UTF_8), "There is nothing to read in it"
                },
                new Object[] {
                    "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "We cannot read this kind of file"
                },
                new Object[] {"paper.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "We cannot read PDF"},
                new Object[] {"old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "before 2007"},
                new Object[] {
                    "broken.docx",
                    "PK\u0003\u0004 and no more".getBytes(StandardCharsets.US_ASCII),
                    "This file is damaged"
                },
                new Object[] {"truncated.xlsx", truncated(), "This file is damaged"},
                new Object[] {"macro.docm", zip(Map.of("word/document.xml", bytes("<x/>"))), "contains macros"},
                new Object[] {
                    "macro.docx",
                    zip(Map.of("word/document.xml", bytes("<x/>"), "word/vbaProject.bin", bytes("x"))),
                    "contains macros"
                },
                new Object[] {"archive.zip", zip(Map.of("readme.txt", bytes("x"))), "We cannot read this kind of file"},
                new Object[] {"bomb.docx", zip(Map.of("word/document.xml", new byte[60_000_000])), "unpacks to far more"
                },
                new Object[] {"bomb.xlsx", zip(Map.of("xl/workbook.xml", new byte[60_000_000])), "unpacks to far more"},
                new Object[] {
                    "entities.docx",
                    zip(Map.of("word/document.xml", bytes("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"))),
                    "This file is damaged"
                },
                new Object[] {"secret.xlsx", encrypted(), "protected by a password"},
                new Object[] {"large.txt", new byte[5 * 1024 * 1024 + 1], "larger than 5 MB"},
                new Object[] {"rows.txt", rows(501), "This has 501 rows"},
                new Object[] {"broken.ics", bytes("BEGIN:VCALENDAR\nnonsense"), "This calendar cannot be read"},
                new Object[] {"quote.csv", bytes("Start,End,Title\n\"09:00,10:00,Opening\n"), "nothing we know there"});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_bad_file_is_answered_in_words_and_touches_nothing(String name, byte[] file, String words) {
        send("text", PAPER);

        HttpResponse<String> answer = upload(name, file);

        if (answer.statusCode() == 422) {
            assertThat(text(answer.body())).contains(words);
            assertThat(organiser.get(path()).body()).contains("stray words");
        } else {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(text(organiser.get(path()).body())).contains(words);
        }
        assertThat(drafts.of(meeting.id()).state()).isZero();
    }

    @Test
    void nothing_at_all_is_answered_at_the_field() {
        HttpResponse<String> answer = send("text", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer.body())).contains("Paste a programme or choose a file");
    }

    @Test
    void a_pasted_text_of_more_than_5_mb_is_answered_in_words() {
        HttpResponse<String> answer = send("text", "x".repeat(5_300_000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer.body())).contains("larger than 5 MB");
    }

    @Test
    void formulas_are_not_worked_out_and_said_to_be_there() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            String[][] cells = {{"Time", "Sessions"}, {"09:00-10:00", "Opening"}};
            for (int i = 0; i < cells.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 2; j++) {
                    row.createCell(j).setCellValue(cells[i][j]);
                }
            }
            var formula = sheet.createRow(2);
            formula.createCell(0).setCellValue("10:00-11:00");
            formula.createCell(1).setCellFormula("CONCATENATE(\"Session\",\" 1\")");
            formula.getCell(1).setCellValue("Saved value");

            upload("programme.xlsx", bytes(workbook));
        }

        assertThat(text(organiser.get(path()).body())).contains("Saved value", "Formulas are not worked out");
    }

    @Test
    void a_table_in_a_word_document_comes_in_with_its_lists_and_italics() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Programme of the meeting");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("09:00-10:00");
            table.getRow(0).getCell(1).setText("Session 1: Test");
            var paragraph = table.getRow(0).getCell(1).addParagraph();
            paragraph.createRun().setText("• Presentation by the ");
            var italic = paragraph.createRun();
            italic.setItalic(true);
            italic.setText("NEASPEC secretariat");
            table.getRow(1).getCell(0).setText("10:00-10:15");
            table.getRow(1).getCell(1).setText("Break");
            var out = new ByteArrayOutputStream();
            document.write(out);

            upload("programme.docx", out.toByteArray());
        }
        organiser.post(path() + "/adoption", "way", "replace");

        List<ProgrammeItem> items = drafts.of(meeting.id()).programme().items();
        assertThat(items).extracting(ProgrammeItem::title).containsExactly("Session 1: Test", "Break");
        assertThat(items.get(0).parts().get(0).title()).isEqualTo("Presentation");
        assertThat(items.get(0).parts().get(0).slots().get(0).group()).isEqualTo("NEASPEC secretariat");
    }

    @Test
    void html_of_a_word_processor_comes_in() {
        upload("programme.html", bytes("""
                <html><head><style>p {}</style></head><body><p class=MsoNormal>Programme</p>
                <table><tr><td><p>09:00 &ndash; 10:00</p></td><td><p>Opening</p><ul><li>Welcome, <i>NEASPEC secretariat</i></li></ul></td></tr>
                <tr><td>10:00 &ndash; 10:15</td><td>Break</td></tr></table></body></html>
                """));
        organiser.post(path() + "/adoption", "way", "replace");

        assertThat(drafts.of(meeting.id())
                        .programme()
                        .items()
                        .get(0)
                        .parts()
                        .get(0)
                        .title())
                .isEqualTo("Welcome");
    }

    @Test
    void the_calendar_of_the_programme_comes_back_with_times_and_titles() {
        byte[] calendar = bytes(new Browser(server.getURI())
                .get(MeetingPaths.programmeCalendar(meeting.slug()))
                .body());

        upload("programme.ics", calendar);

        assertThat(text(organiser.get(path()).body()))
                .contains("Parts, speakers and printed minutes are not in it", "Open session", "09:00–10:30");
    }

    @Test
    void an_export_that_comes_back_changes_nothing() {
        Draft before = drafts.of(meeting.id());
        for (String kind : List.of("csv", "txt")) {
            byte[] file = bytes(
                    organiser.get(MeetingPaths.export(meeting.slug(), kind)).body());
            upload("programme." + kind, file);

            organiser.post(path() + "/adoption", "way", "replace");

            assertThat(drafts.of(meeting.id()).programme()).as(kind).isEqualTo(before.programme());
            assertThat(drafts.of(meeting.id()).state()).isEqualTo(before.state());
        }
        assertThat(organiser
                        .get(MeetingPaths.export(meeting.slug(), "csv") + "?version=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(organiser
                        .get(MeetingPaths.export(meeting.slug(), "csv") + "?version=99")
                        .statusCode())
                .isEqualTo(404);
    }

    private String path() {
        return MeetingPaths.importing(meeting.slug());
    }

    private static String text(String page) {
        return Jsoup.parse(page).body().text();
    }

    private HttpResponse<String> send(String field, String value) {
        return multipart("name=\"" + field + "\"", bytes(value));
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return multipart("name=\"file\"; filename=\"" + name + "\"", file);
    }

    private HttpResponse<String> multipart(String disposition, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--boundary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n--boundary--\r\n"));
        String cookies = organiser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURI() + path()))
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static byte[] rows(int count) {
        return bytes(
                IntStream.range(0, count).mapToObj(i -> "09:00-10:00\tRow " + i).collect(Collectors.joining("\n")));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] truncated() throws IOException {
        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        byte[] whole = zip(Map.of("xl/workbook.xml", noise));
        return java.util.Arrays.copyOf(whole, 2000);
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                workbook.write(stream);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
