package org.neaspec.plenary.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table row by row, in little memory however long it gets. Nothing in it is ever a formula or a number. */
interface TableWriter extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** @param kind xlsx or csv */
    static TableWriter to(OutputStream out, String kind, String sheet) throws IOException {
        return kind.equals("csv") ? new Csv(out) : new Workbook(out, sheet);
    }

    /** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets guess. */
    final class Csv implements TableWriter {

        private final CsvWriter csv;

        private Csv(OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            csv = CsvWriter.builder().build(writer);
        }

        @Override
        public void row(List<String> cells) {
            csv.writeRecord(cells.stream().map(CsvGuard::guarded).toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** A workbook of text cells, so that phones keep their plus and numbers their leading zeros. */
    final class Workbook implements TableWriter {

        private static final int WIDTH = 256 * 22;

        private final OutputStream out;
        private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        private final Sheet sheet;
        private final CellStyle text;
        private int rows;

        private Workbook(OutputStream out, String name) {
            this.out = out;
            sheet = workbook.createSheet(name);
            sheet.createFreezePane(0, 1);
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        }

        @Override
        public void row(List<String> cells) {
            Row row = sheet.createRow(rows);
            for (int i = 0; i < cells.size(); i++) {
                if (rows == 0) {
                    sheet.setColumnWidth(i, WIDTH);
                    sheet.setDefaultColumnStyle(i, text);
                }
                if (!cells.get(i).isEmpty()) {
                    Cell cell = row.createCell(i);
                    cell.setCellStyle(text);
                    cell.setCellValue(plain(cells.get(i)));
                }
            }
            rows++;
        }

        /** Workbooks write characters as _x0041_ (ISO/IEC 29500-1, 22.9.2.19); text that looks so by itself is kept from it. */
        private static String plain(String text) {
            return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        }

        @Override
        public void close() throws IOException {
            workbook.write(out);
            workbook.close();
        }
    }
}
