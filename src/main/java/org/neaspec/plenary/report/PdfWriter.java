package org.neaspec.plenary.report;

import com.github.jknack.handlebars.Handlebars;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.neaspec.plenary.web.Messages;

/**
 * Writes a sheet as PDF, tagged for screen readers (PDF/UA), every font in the file. Glyphs come from the first font that has
 * them: Latin and Cyrillic, then Hangul, then Han and Kana.
 */
@Singleton
class PdfWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final String STYLE = style();

    private final Handlebars html;
    private final Messages messages;

    PdfWriter(Handlebars html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    /** What the template prints. */
    record Print(Sheet sheet, String language, String page, String of) {}

    byte[] write(Sheet sheet, Locale locale) {
        var print = new Print(
                sheet,
                locale.toLanguageTag(),
                messages.text(locale, "report.page"),
                messages.text(locale, "report.of"));
        try {
            var builder = new PdfRendererBuilder();
            font(builder, "NotoSans-Regular.ttf", "Sheet", 400, FontStyle.NORMAL);
            font(builder, "NotoSans-Bold.ttf", "Sheet", 700, FontStyle.NORMAL);
            font(builder, "NotoSans-Italic.ttf", "Sheet", 400, FontStyle.ITALIC);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Plenary");
            String page = html.compile("/views/report/sheet").apply(print);
            // Large fonts, read only where something is written in them.
            if (page.codePoints().anyMatch(PdfWriter::hangul)) {
                font(builder, "NanumGothic.ttf", "Hangul", 400, FontStyle.NORMAL);
            }
            if (page.codePoints().anyMatch(PdfWriter::han)) {
                font(builder, "DroidSansFallbackFull.ttf", "Han", 400, FontStyle.NORMAL);
            }
            Document document = Jsoup.parse(page);
            document.head().appendElement("style").appendChild(new DataNode(STYLE));
            builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
            return bytes(builder, sheet, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same sheet gives the same bytes. */
    private static byte[] bytes(PdfRendererBuilder builder, Sheet sheet, String page) throws IOException {
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                document.getDocumentInformation().setCreationDate(calendar(sheet.dated()));
                document.setDocumentId((long) page.hashCode());
                var bytes = new ByteArrayOutputStream(64 * 1024);
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    }

    private static Calendar calendar(Instant at) {
        return GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static boolean hangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    /** Han, Kana and the signs that belong to them. */
    private static boolean han(int c) {
        return c >= 0x2E80 && !hangul(c);
    }

    private static String style() {
        try (var stream = Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/report/sheet.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/fonts/" + file), file);
    }
}
