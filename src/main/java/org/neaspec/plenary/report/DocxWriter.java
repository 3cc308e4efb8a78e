package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.neaspec.plenary.report.Sheet.Block;
import org.neaspec.plenary.report.Sheet.Line;
import org.neaspec.plenary.report.Sheet.Row;
import org.neaspec.plenary.report.Sheet.Style;
import org.neaspec.plenary.report.Sheet.Table;
import org.neaspec.plenary.web.Messages;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes a sheet as a Word document that the secretariat can go on editing. */
@Singleton
class DocxWriter {

    /** A4 in twentieths of a point, and the text width between margins of 2.5 cm (2 cm when it lies). */
    private static final long SHORT_SIDE = 11_906;

    private static final long LONG_SIDE = 16_838;
    private static final long MARGIN = 1_134;
    private static final String FONT = "Noto Sans";
    private static final String FAR_EAST_FONT = "Noto Sans CJK KR";
    private static final String GREY = "EEEEEE";

    private final Messages messages;

    DocxWriter(Messages messages) {
        this.messages = messages;
    }

    byte[] write(Sheet sheet, Locale locale) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream(32 * 1024)) {
            setPage(document, sheet.landscape());
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(sheet.title());
            properties.setCreated(Optional.of(Date.from(sheet.dated())));
            head(document, sheet);
            sheet.blocks().forEach(block -> block(document, block, sheet.landscape()));
            sheet.foot().forEach(line -> run(document.createParagraph(), line, Style.SMALL));
            footer(document, sheet.stamp(), locale);
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setPage(XWPFDocument document, boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private static void head(XWPFDocument document, Sheet sheet) {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setStyle("Title");
        XWPFRun run = run(title, sheet.title(), Style.STRONG);
        run.setFontSize(16);
        for (String line : sheet.head()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingAfter(40);
            run(paragraph, line, Style.PLAIN);
        }
    }

    private static void block(XWPFDocument document, Block block, boolean landscape) {
        if (block.heading() != null) {
            XWPFParagraph heading = document.createParagraph();
            heading.setSpacingBefore(240);
            heading.setSpacingAfter(80);
            heading.setKeepNext(true);
            run(heading, block.heading(), Style.STRONG);
        }
        if (block.table() != null) {
            table(document, block.table(), landscape);
        }
        block.lines().forEach(line -> line(document.createParagraph(), line));
    }

    private static void table(XWPFDocument document, Table table, boolean landscape) {
        long width = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        XWPFTable grid =
                document.createTable(table.rows().size() + 1, table.columns().size());
        grid.setWidth((int) width);
        grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        List<Integer> widths = table.widths();
        XWPFTableRow header = grid.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < table.columns().size(); i++) {
            XWPFTableCell cell = header.getCell(i);
            cell.setColor(GREY);
            cell.setWidth(Long.toString(width * widths.get(i) / 100));
            run(cell.getParagraphs().get(0), table.columns().get(i), Style.STRONG);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(grid.getRow(i + 1), table.rows().get(i), widths, width);
        }
    }

    private static void row(XWPFTableRow printed, Row row, List<Integer> widths, long width) {
        printed.setCantSplitRow(true);
        for (int i = 0; i < row.cells().size(); i++) {
            XWPFTableCell cell = printed.getCell(i);
            cell.setWidth(Long.toString(width * widths.get(i) / 100));
            if (row.quiet()) {
                cell.setColor(GREY);
            }
            List<Line> lines = row.cells().get(i).lines();
            for (int n = 0; n < lines.size(); n++) {
                line(n == 0 ? cell.getParagraphs().get(0) : cell.addParagraph(), lines.get(n));
            }
        }
    }

    /** A label stands out to the left of its line, as in numbered and bulleted lists. */
    private static void line(XWPFParagraph paragraph, Line line) {
        paragraph.setSpacingAfter(40);
        if (line.depth() > 0) {
            paragraph.setIndentationLeft(line.depth() * 360);
            paragraph.setIndentationHanging(360);
        }
        if (line.label() != null) {
            run(paragraph, line.label(), line.style()).addTab();
        }
        run(paragraph, line.text(), line.style());
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, Style style) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FAR_EAST_FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(style == Style.SMALL ? 9 : 10);
        run.setBold(style == Style.STRONG);
        run.setItalic(style == Style.PURPOSE);
        run.setText(text);
        return run;
    }

    private void footer(XWPFDocument document, String stamp, Locale locale) {
        var footer = document.createFooter(HeaderFooterType.DEFAULT);
        run(footer.createParagraph(), stamp, Style.SMALL);
        XWPFParagraph pages = footer.createParagraph();
        pages.setAlignment(ParagraphAlignment.RIGHT);
        run(pages, messages.text(locale, "report.page") + " ", Style.SMALL);
        number(pages, "PAGE");
        run(pages, " " + messages.text(locale, "report.of") + " ", Style.SMALL);
        number(pages, "NUMPAGES");
    }

    /** A field that the word processor fills in. */
    private static void number(XWPFParagraph paragraph, String field) {
        var simple = paragraph.getCTP().addNewFldSimple();
        simple.setInstr(field);
        var run = simple.addNewR();
        var properties = run.addNewRPr();
        properties.addNewRFonts().setAscii(FONT);
        properties.addNewSz().setVal(BigInteger.valueOf(18));
        run.addNewT().setStringValue("1");
    }
}
