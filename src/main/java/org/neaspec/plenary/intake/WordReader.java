package org.neaspec.plenary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A Word document (.docx, ISO/IEC 29500-1 WordprocessingML): paragraphs as lines, rows of tables as lines with cells. Read as
 * a stream: a whole document in memory takes ten times the room. Deleted text of tracked changes is left out.
 */
final class WordReader {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final XMLInputFactory XML = factory();

    private final List<SourceLine> lines = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> emphasised = new ArrayList<>();
    private boolean bullet;
    private boolean italic;
    private boolean inRunProperties;
    private int deleted;
    private int number;

    private WordReader() {}

    private static final class Table {

        private final List<SourceCell> cells = new ArrayList<>();
        private final List<SourceText> cell = new ArrayList<>();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static List<SourceLine> read(byte[] file) {
        try (InputStream part = ZipGuard.part(file, "word/document.xml")) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            WordReader reader = new WordReader();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && word(xml)) {
                    reader.start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT && word(xml)) {
                    reader.end(xml.getLocalName());
                } else if (event == XMLStreamConstants.DTD) {
                    throw new UnreadablePaper("zip.broken");
                }
            }
            return reader.lines;
        } catch (XMLStreamException | IOException e) {
            throw new UnreadablePaper("zip.broken", e);
        }
    }

    private static boolean word(XMLStreamReader xml) {
        String space = xml.getNamespaceURI();
        return W.equals(space) || W_STRICT.equals(space);
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tbl" -> tables.push(new Table());
            case "tr" -> table().cells.clear();
            case "tc" -> table().cell.clear();
            case "p" -> bullet = false;
            case "numPr" -> bullet = true;
            case "r" -> italic = false;
            case "rPr" -> inRunProperties = true;
            case "i" -> italic = inRunProperties ? !off(xml) : italic;
            case "del", "moveFrom" -> deleted++;
            case "tab" -> append(inRunProperties ? "" : "\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "t" -> append(xml.getElementText());
            default -> {}
        }
    }

    private static boolean off(XMLStreamReader xml) {
        @Nullable String value = xml.getAttributeValue(xml.getNamespaceURI(), "val");
        return "0".equals(value) || "false".equals(value);
    }

    private void append(String words) {
        if (deleted == 0) {
            text.append(words);
            if (italic && !words.isBlank()) {
                emphasised.add(words);
            }
        }
    }

    private Table table() {
        Table table = tables.peek();
        if (table == null) {
            throw new UnreadablePaper("zip.broken");
        }
        return table;
    }

    private void end(String name) {
        switch (name) {
            case "rPr" -> inRunProperties = false;
            case "del", "moveFrom" -> deleted--;
            case "p" -> paragraph();
            case "tc" -> table().cells.add(SourceCell.of(List.copyOf(table().cell)));
            case "tr" -> row();
            case "tbl" -> tables.pop();
            default -> {}
        }
    }

    private void paragraph() {
        List<SourceText> pieces = new ArrayList<>();
        for (String piece : text.toString().split("\n")) {
            pieces.add(new SourceText(piece, bullet, whole()));
        }
        text.setLength(0);
        emphasised.clear();
        if (!tables.isEmpty()) {
            table().cell.addAll(pieces);
        } else {
            pieces.forEach(piece -> lines.add(outside(piece)));
        }
    }

    /** Runs that stand side by side are one emphasis: Word cuts them where it likes. */
    private List<String> whole() {
        String joined = String.join("", emphasised);
        return !emphasised.isEmpty() && text.indexOf(joined) >= 0 ? List.of(joined) : List.copyOf(emphasised);
    }

    private SourceLine outside(SourceText piece) {
        number++;
        return piece.text().indexOf('\t') >= 0
                ? SourceLine.of(number, List.of(piece.text().split("\t", -1)))
                : new SourceLine(number, List.of(SourceCell.of(List.of(piece))));
    }

    /** A row of a table inside a cell is text of that cell. */
    private void row() {
        List<SourceCell> cells = List.copyOf(table().cells);
        if (tables.size() == 1) {
            lines.add(new SourceLine(++number, cells));
            return;
        }
        Table inner = tables.pop();
        cells.forEach(cell -> table().cell.addAll(cell.paragraphs()));
        tables.push(inner);
    }
}
