package org.neaspec.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.report.LibreOffice;

/** A list goes out as a file and comes in again, and no byte of it is another. */
class RosterFileTest extends RosterScene {

    static final String ALL = "?column="
            + List.of(RosterColumn.values()).stream().map(RosterColumn::key).collect(Collectors.joining(","));

    /** Latin with marks, Cyrillic with Mongolian letters, Hangul, Han, Kana, Arabic; and what spreadsheets would work out. */
    private static final List<String> NAMES = List.of(
            "Siobhán O’Brien-D'Arcy",
            "Бат-Эрдэнэ Ганболд Өлзий Үүрцайх",
            "김민수",
            "张伟 女士",
            "やまだ ハナコ 山田花子",
            "عبد الرحمن",
            "e\u0301 Zoe\u0308 a\u0323\u0302",
            "X",
            "N".repeat(200),
            "=1+1",
            "=HYPERLINK(\"https://evil.example\",\"x\")",
            "+97611123456",
            "-2+3",
            "@SUM(A1)",
            "'=quoted",
            "''twice",
            "＝１＋１",
            "_x0041_ literal",
            "quote \" comma, semicolon; tab-less",
            "00012",
            "12345678901234567890",
            "TRUE",
            "1/2/2026",
            "🙂 𠮷野家");

    @Inject
    ListImports imports;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv", "xlsx saved by LibreOffice"})
    void export_then_import_changes_nothing(String how) throws InterruptedException {
        people();
        var before = contents();

        String kind = how.split(" ")[0];
        byte[] taken = export(kind, ALL);
        byte[] file = how.equals(kind) ? taken : LibreOffice.saved(taken);
        var read = upload("list." + kind, file).orElseThrow(() -> new AssertionError(refusal));

        var there =
                imports.find(meeting, read.substring(read.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(there.rows()).isEqualTo(NAMES.size());
        assertThat(imports.rows(meeting, there.publicId(), java.util.Optional.empty(), 100, 0))
                .allSatisfy(row -> {
                    assertThat(row.outcome()).as(row.name() + row.remarks()).isEqualTo(RowOutcome.UNCHANGED);
                    assertThat(row.remarks()).as(row.name()).isEmpty();
                });
        assertThat(page(organiser.get(read)).select("form[action$=application]"))
                .isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void every_cell_of_a_workbook_is_text_and_says_what_was_typed() throws IOException {
        people();

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export("xlsx", ALL + "&sort=received")))) {
            var sheet = workbook.getSheetAt(0);
            List<String> locals = new ArrayList<>();
            int column = column(sheet.getRow(0), "Name in own script");
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
                if (row.getRowNum() > 0) {
                    locals.add(row.getCell(column).getStringCellValue());
                }
            }
            assertThat(locals).containsExactlyElementsOf(NAMES);
        }
    }

    @Test
    void comma_separated_values_hold_nothing_that_begins_like_a_formula() throws IOException {
        people();

        byte[] file = export("csv", ALL + "&sort=received");

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        var records = records(new String(file, StandardCharsets.UTF_8).substring(1));
        assertThat(records).hasSize(NAMES.size() + 1);
        assertThat(records)
                .allSatisfy(record -> assertThat(record.getFields())
                        .allSatisfy(field -> assertThat(field).doesNotMatch("(?s)[=+\\-@\\t\\r＝＋－＠].*")));
        int column = records.get(0).getFields().indexOf("Name in own script");
        assertThat(records.subList(1, records.size()).stream()
                        .map(record -> CsvGuard.plain(record.getField(column)))
                        .toList())
                .containsExactlyElementsOf(NAMES);
    }

    @Test
    void a_word_processor_works_nothing_out() throws InterruptedException, IOException {
        people();

        for (String kind : List.of("xlsx", "csv")) {
            String seen = LibreOffice.sheet("list." + kind, export(kind, ALL + "&sort=received"));
            assertThat(seen).doesNotContain("table:formula");
            var shown = org.jsoup.Jsoup.parse(seen, org.jsoup.parser.Parser.xmlParser())
                    .select("text|p")
                    .eachText();
            for (String name : NAMES) {
                String expected = kind.equals("csv") ? CsvGuard.guarded(name) : name;
                if (kind.equals("xlsx") || !name.matches("[0-9/]+|TRUE")) {
                    assertThat(shown).as(kind).contains(expected.strip());
                }
            }
            assertThat(shown).contains(kind.equals("csv") ? "'+976 0011 22" : "+976 0011 22");
        }
    }

    @Test
    void a_file_holds_the_list_on_the_screen_and_the_record_says_who_took_it() throws IOException {
        people();
        scene.run("UPDATE registration SET status = 'APPROVED' WHERE meeting_id = ? ORDER BY id LIMIT 3", meeting.id());

        var records = records(
                new String(export("csv", "?status=APPROVED&sort=-received&column=phone"), StandardCharsets.UTF_8)
                        .substring(1));

        assertThat(records.get(0).getFields()).containsExactly("Reference", "Row mark (leave as it is)", "Phone");
        assertThat(records).hasSize(4);
        assertThat(scene.rows(
                                "SELECT detail FROM audit_entry WHERE act = 'roster.exported' AND subject = ?",
                                meeting.code())
                        .get(0)
                        .get("detail"))
                .asString()
                .contains("3 people", "csv", "status=APPROVED");
    }

    private static List<CsvRecord> records(String text) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().toList();
        }
    }

    private static int column(Row heads, String name) {
        for (var cell : heads) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(name);
    }

    /** Names as strange as they come; some of them only by another door than the form. */
    private void people() {
        for (String name : NAMES) {
            var detail = register(Scene.answers());
            scene.run(
                    "UPDATE person p JOIN registration r ON r.person_id = p.id SET p.local_name = ?, p.family_name = ?,"
                            + " p.phone = '+976 0011 22' WHERE r.id = ?",
                    name,
                    name,
                    detail.id());
            scene.run(
                    "UPDATE registration SET organisation = ?, dietary = ? WHERE id = ?",
                    name,
                    "one\ntwo",
                    detail.id());
        }
    }

    private List<?> contents() {
        return scene
                .rows(
                        "SELECT r.*, p.printed_name, p.given_name, p.family_name, p.local_name, p.phone FROM registration r"
                                + " JOIN person p ON p.id = r.person_id WHERE r.meeting_id = ? ORDER BY r.id",
                        meeting.id())
                .stream()
                .map(Object::toString)
                .toList();
    }
}
