package org.neaspec.plenary.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.neaspec.plenary.programme.Programme;

/** Programmes as files that spreadsheets open and that come in again without loss. */
@Singleton
public final class TableFiles {

    /** The first head of tab-separated text. */
    static final String ESCAPED_HEAD = "What (\\n is a new line)";

    TableFiles() {}

    public byte[] csv(Programme programme) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            ProgrammeTable.of(programme).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Tab-separated text; line breaks and tabs inside a cell are written with a backslash. */
    public byte[] text(Programme programme) {
        StringBuilder out = new StringBuilder();
        boolean head = true;
        for (List<String> line : ProgrammeTable.of(programme)) {
            List<String> cells =
                    new ArrayList<>(line.stream().map(TableFiles::escaped).toList());
            if (head) {
                cells.set(0, ESCAPED_HEAD);
                head = false;
            }
            out.append(String.join("\t", cells)).append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of text cells; a text that is too long for one cell goes on in the line below. */
    public byte[] workbook(Programme programme) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Sheet sheet = workbook.createSheet("Programme");
            sheet.createFreezePane(0, 1);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setWrapText(false);
            int number = 0;
            for (List<String> line : ProgrammeTable.of(programme)) {
                for (List<String> piece : LongLines.apart(line)) {
                    write(sheet.createRow(number++), piece, text);
                }
            }
            TableColumn[] columns = TableColumn.values();
            for (int i = 0; i < columns.length; i++) {
                sheet.setColumnWidth(i, 256 * (columns[i].wide() ? 50 : 16));
                sheet.setColumnHidden(i, columns[i].hidden());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, List<String> line, CellStyle text) {
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).isEmpty()) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(text);
                cell.setCellValue(plain(line.get(i)));
            }
        }
    }

    /** Workbooks write characters as _x0041_ (ISO/IEC 29500-1, 22.9.2.19); text that looks so by itself is kept from it. */
    private static String plain(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            out.append(
                    switch (next) {
                        case 'n' -> "\n";
                        case 'r' -> "\r";
                        case 't' -> "\t";
                        case '\\' -> "\\";
                        default -> "\\" + next;
                    });
        }
        return out.toString();
    }
}
