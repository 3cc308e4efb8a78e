package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.util.Locale;

/** Prints sheets as files. */
@Singleton
public final class Printing {

    private final PdfWriter pdf;
    private final DocxWriter docx;

    Printing(PdfWriter pdf, DocxWriter docx) {
        this.pdf = pdf;
        this.docx = docx;
    }

    public byte[] print(Sheet sheet, PaperFormat format, Locale locale) {
        return switch (format) {
            case PDF -> pdf.write(sheet, locale);
            case DOCX -> docx.write(sheet, locale);
        };
    }
}
