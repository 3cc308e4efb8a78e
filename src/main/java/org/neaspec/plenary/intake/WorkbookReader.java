package org.neaspec.plenary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.intake.Remark.Severity;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The first sheet of a workbook (.xlsx), cells as they are shown. Formulas are never worked out: the value that was saved with
 * them is taken, and a remark says so. Read as a stream of events, so that memory stays bounded.
 */
final class WorkbookReader {

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
    }

    private static final int MOST_CELLS = 200;

    /** More than a spreadsheet puts into one cell (32,767 characters). */
    private static final int LONGEST_CELL = 100_000;

    private final int mostLines;
    private final Consumer<SourceLine> taker;
    private final List<Remark> remarks = new ArrayList<>();
    private int lines;
    private @Nullable RuntimeException stopped;

    private WorkbookReader(int mostLines, Consumer<SourceLine> taker) {
        this.mostLines = mostLines;
        this.taker = taker;
    }

    /** Lines and remarks of a workbook. */
    record Sheet(List<SourceLine> lines, List<Remark> remarks) {}

    static Sheet read(byte[] file, int mostLines) {
        List<SourceLine> lines = new ArrayList<>();
        return new Sheet(lines, read(file, mostLines, lines::add));
    }

    /**
     * Hands the lines on one by one.
     *
     * @return the remarks
     */
    static List<Remark> read(byte[] file, int mostLines, Consumer<SourceLine> taker) {
        WorkbookReader reader = new WorkbookReader(mostLines, taker);
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get();
                OPCPackage opened = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            reader.read(opened);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | IOException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException e) {
            if (reader.stopped != null) {
                throw reader.stopped;
            }
            throw new UnreadablePaper("zip.broken", e);
        }
        return reader.remarks;
    }

    private void read(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader workbook = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
        if (!sheets.hasNext()) {
            throw new UnreadablePaper("empty");
        }
        try (InputStream sheet = sheets.next()) {
            Formulas xml = new Formulas(XMLHelper.newXMLReader());
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    workbook.getStylesTable(),
                    null,
                    strings,
                    new Rows(),
                    new DataFormatter(java.util.Locale.UK),
                    false));
            xml.parse(new InputSource(sheet));
            for (int row : xml.rows) {
                remarks.add(new Remark(row, Severity.INFO, "intake.remark.formula", List.of(), "", Offer.NONE));
            }
        }
        List<String> others = new ArrayList<>();
        while (sheets.hasNext()) {
            sheets.next().close();
            others.add(sheets.getSheetName());
        }
        if (!others.isEmpty()) {
            remarks.add(new Remark(
                    0,
                    Severity.NOT_UNDERSTOOD,
                    "intake.remark.sheets",
                    List.of(String.join(", ", others)),
                    "",
                    Offer.NONE));
        }
    }

    /** Sees in which rows formulas are, and stops at a cell that nobody could have written. */
    private static final class Formulas extends XMLFilterImpl {

        private final TreeSet<Integer> rows = new TreeSet<>();
        private int row;
        private int length;

        Formulas(XMLReader parent) {
            super(parent);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if (localName.equals("row")) {
                String printed = attributes.getValue("r");
                row = printed != null && printed.matches("\\d{1,7}") ? Integer.parseInt(printed) : row + 1;
            } else if (localName.equals("f")) {
                rows.add(row);
            }
            length = 0;
            super.startElement(uri, localName, name, attributes);
        }

        @Override
        public void characters(char[] text, int start, int count) throws SAXException {
            length += count;
            if (length > LONGEST_CELL) {
                throw new UnreadablePaper("zip.bomb");
            }
            super.characters(text, start, count);
        }
    }

    private final class Rows implements SheetContentsHandler {

        private final List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() < column && column < MOST_CELLS) {
                cells.add("");
            }
            if (column < MOST_CELLS) {
                cells.add(value == null ? "" : value);
            }
        }

        @Override
        public void endRow(int row) {
            if (++lines > mostLines) {
                throw new UnreadablePaper("lines");
            }
            try {
                taker.accept(SourceLine.of(row + 1, cells.isEmpty() ? List.of("") : List.copyOf(cells)));
            } catch (RuntimeException e) {
                stopped = e;
                throw e;
            }
        }
    }
}
