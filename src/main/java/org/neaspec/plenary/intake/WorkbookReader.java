package org.neaspec.plenary.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
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

    private static final int MOST_LINES = 20_000;
    private static final int MOST_CELLS = 200;

    private final List<SourceLine> lines = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** Lines and remarks of a workbook. */
    record Sheet(List<SourceLine> lines, List<Remark> remarks) {}

    static Sheet read(byte[] file) {
        WorkbookReader reader = new WorkbookReader();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            reader.read(opened);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | IOException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new UnreadablePaper("zip.broken", e);
        }
        return new Sheet(reader.lines, reader.remarks);
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

    /** Sees in which rows formulas are. */
    private static final class Formulas extends XMLFilterImpl {

        private final TreeSet<Integer> rows = new TreeSet<>();
        private int row;

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
            super.startElement(uri, localName, name, attributes);
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
            if (lines.size() >= MOST_LINES) {
                throw new UnreadablePaper("lines");
            }
            lines.add(SourceLine.of(row + 1, cells.isEmpty() ? List.of("") : List.copyOf(cells)));
        }
    }
}
