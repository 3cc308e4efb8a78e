package org.neaspec.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Long tables, a row at a time. */
class OpenTableTest {

    private static final OpenTable.Limits LIMITS = new OpenTable.Limits(1_000_000, 21_000);

    private final OpenTable tables = new OpenTable();
    private final List<SourceLine> rows = new ArrayList<>();

    @Test
    void a_workbook_may_be_longer_than_any_programme() throws IOException {
        byte[] file = workbook(21_000);

        assertThat(tables.rows(file, LIMITS, rows::add)).isEmpty();
        assertThat(rows).hasSize(21_000).last().satisfies(row -> {
            assertThat(row.number()).isEqualTo(21_000);
            assertThat(row.cells().get(1).text()).isEqualTo("Test Delegate 20999");
        });
        assertThat(tables.rows(file, new OpenTable.Limits(1_000_000, 20_999), row -> {}))
                .contains("lines");
        assertThat(tables.rows(file, new OpenTable.Limits(1_000, 21_000), row -> {}))
                .contains("tooLarge");
    }

    @Test
    void separated_values_come_in_the_encodings_of_spreadsheets() {
        for (var charset : List.of("UTF-8", "UTF-16", "windows-1252")) {
            rows.clear();
            assertThat(tables.rows(
                            "Name;Body\nRené;\"one\ntwo\"\n".getBytes(Charset.forName(charset)), LIMITS, rows::add))
                    .isEmpty();
            assertThat(rows).last().satisfies(row -> {
                assertThat(row.cells().get(0).text()).isEqualTo("René");
                assertThat(row.cells().get(1).text()).isEqualTo("one\ntwo");
            });
        }
        rows.clear();
        assertThat(tables.rows("\uFEFFName\n".getBytes(StandardCharsets.UTF_8), LIMITS, rows::add))
                .isEmpty();
        assertThat(rows.get(0).cells().get(0).text()).isEqualTo("Name");
    }

    @Test
    void what_is_no_table_says_so() throws IOException {
        assertThat(refused("%PDF-1.7\n\u0001")).contains("kind");
        assertThat(refused("a\u0000b")).contains("kind");
        assertThat(refused("a,\"b\"c\n")).contains("csv.broken");
        assertThat(refused("PK\u0003\u0004\u0009")).contains("zip.broken");
        assertThat(tables.rows(swollen(workbook(1)), LIMITS, row -> {})).contains("zip.bomb");
    }

    private Optional<String> refused(String text) {
        return tables.rows(text.getBytes(StandardCharsets.ISO_8859_1), LIMITS, row -> {});
    }

    /** One cell longer than any spreadsheet writes. */
    private static byte[] swollen(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook).get();
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replace("Test Delegate 0", "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(int many) throws IOException {
        var out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("People");
            for (int i = 0; i < many; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("R" + i);
                row.createCell(1).setCellValue("Test Delegate " + i);
                row.createCell(2).setCellValue("Ministry of the Environment");
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
