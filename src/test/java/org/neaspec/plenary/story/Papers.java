package org.neaspec.plenary.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a reader finds in a file: the text of a PDF or Word document, and of everything else the bytes in UTF-8. */
public final class Papers {

    private Papers() {}

    public static String text(String type, byte[] file) {
        if (file.length == 0) {
            return "";
        }
        if (type.startsWith("application/pdf")) {
            return pdf(file);
        }
        return type.contains("wordprocessingml") ? word(file) : new String(file, StandardCharsets.UTF_8);
    }

    public static String pdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String word(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
