package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.intake.OpenPaper;
import org.neaspec.plenary.intake.Setting;
import org.neaspec.plenary.intake.SourceCell;
import org.neaspec.plenary.intake.SourceOutcome;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Lists of people as tables: the template to fill in, what was pasted, what was uploaded, and rows that were mended. */
@Singleton
class NomineeTable {

    /** More than any delegation has. */
    static final int MOST_ROWS = 200;

    private static final List<String> HEADS =
            List.of("Title", "Given name", "Family name", "Position", "Unit", "E-mail", "Role");
    private static final List<String> WORDS = List.of(
            "title|honorific",
            "given|first",
            "family|surname|last",
            "position|job|function",
            "unit|department|division",
            "mail",
            "role");
    private static final Setting NO_SETTING = new Setting(null, null, null, null, null, Set.of(), Set.of());

    private final OpenPaper papers;
    private final Messages messages;

    NomineeTable(OpenPaper papers, Messages messages) {
        this.papers = papers;
        this.messages = messages;
    }

    /** Text cells only; the columns in the order in which they come in again. */
    byte[] template() {
        return Template.BYTES.clone();
    }

    /** Made once: it is the same for everybody. */
    private static final class Template {
        private static final byte[] BYTES = write();
    }

    private static byte[] write() {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Sheet sheet = workbook.createSheet("Delegation");
            sheet.createFreezePane(0, 1);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            Row head = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) {
                var cell = head.createCell(i);
                cell.setCellStyle(text);
                cell.setCellValue(HEADS.get(i));
                sheet.setColumnWidth(i, 256 * 24);
                sheet.setDefaultColumnStyle(i, text);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of what was sent; an error at the field where there is nothing to read. */
    List<NomineeForm> read(Form form, FormErrors errors) {
        var file = form.file("table");
        List<List<String>> lines;
        if (file.isPresent() && file.get().bytes().length > 0) {
            var opened = papers.file(file.get().name(), file.get().bytes(), NO_SETTING);
            if (opened instanceof SourceOutcome.Refused refused) {
                errors.add("table", refused.key(), refused.values().toArray());
                return List.of();
            }
            lines = ((SourceOutcome.Opened) opened)
                    .lines().stream()
                            .map(line ->
                                    line.cells().stream().map(SourceCell::text).toList())
                            .toList();
        } else if (form.has("row")) {
            return mended(form);
        } else {
            lines = form.text("list").lines().map(NomineeTable::cells).toList();
        }
        var rows = rows(lines);
        if (rows.isEmpty()) {
            errors.add(file.isPresent() ? "table" : "list", "delegation.error.noRows");
        } else if (rows.size() > MOST_ROWS) {
            errors.add(file.isPresent() ? "table" : "list", "delegation.error.manyRows", MOST_ROWS);
            return List.of();
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var separator = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        return Arrays.asList(line.split(separator, -1));
    }

    private List<NomineeForm> rows(List<List<String>> lines) {
        List<NomineeForm> rows = new ArrayList<>();
        List<Integer> columns = List.of(0, 1, 2, 3, 4, 5, 6);
        boolean first = true;
        for (var line : lines) {
            var head = first ? head(line) : null;
            if (head != null) {
                columns = head;
                first = false;
                continue;
            }
            var row = row(line, columns);
            if (!row.blank()) {
                rows.add(row);
                first = false;
            }
        }
        return rows;
    }

    /** Which column is which, if this line says so. */
    private static @Nullable List<Integer> head(List<String> line) {
        boolean says =
                line.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains("mail") && !cell.contains("@"));
        if (!says) {
            return null;
        }
        List<Integer> columns = new ArrayList<>();
        for (var words : WORDS) {
            int found = -1;
            for (int i = 0; i < line.size() && found < 0; i++) {
                var cell = line.get(i).toLowerCase(Locale.ROOT);
                found = Arrays.stream(words.split("\\|", -1)).anyMatch(cell::contains) && !columns.contains(i) ? i : -1;
            }
            columns.add(found);
        }
        return columns;
    }

    private NomineeForm row(List<String> cells, List<Integer> columns) {
        List<String> values = columns.stream()
                .map(i -> i < 0 || i >= cells.size() ? "" : NomineeForm.line(cells.get(i)))
                .toList();
        return new NomineeForm(
                honorific(values.get(0)),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                role(values.get(6)));
    }

    private static String honorific(String typed) {
        return NomineeForm.HONORIFICS.stream()
                .filter(one -> one.replace(".", "").equalsIgnoreCase(typed.replace(".", "")))
                .findFirst()
                .orElse(typed);
    }

    /** The name of a role as people write it; an empty one is a delegate, an unknown one stays to be mended. */
    private String role(String typed) {
        if (typed.isEmpty()) {
            return DelegationRole.DELEGATE.name();
        }
        return Arrays.stream(DelegationRole.values())
                .filter(role -> role.name().equalsIgnoreCase(typed)
                        || messages.text(Locale.ENGLISH, role.messageKey()).equalsIgnoreCase(typed))
                .map(DelegationRole::name)
                .findFirst()
                .orElse(typed);
    }

    private static List<NomineeForm> mended(Form form) {
        List<NomineeForm> rows = new ArrayList<>();
        int many = Math.min(form.all("row").size(), MOST_ROWS);
        for (int i = 0; i < many; i++) {
            var row = new NomineeForm(
                    at(form, "honorific", i),
                    at(form, "givenName", i),
                    at(form, "familyName", i),
                    at(form, "jobTitle", i),
                    at(form, "unit", i),
                    at(form, "email", i),
                    at(form, "role", i));
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String at(Form form, String name, int i) {
        var all = form.all(name);
        return i < all.size() ? NomineeForm.line(all.get(i)) : "";
    }
}
