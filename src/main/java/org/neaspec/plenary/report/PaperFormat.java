package org.neaspec.plenary.report;

import java.util.Locale;

/** The kinds of file a paper is handed out as. */
public enum PaperFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Its ending: "pdf". */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message that names this format. */
    public String messageKey() {
        return "report.format." + name();
    }
}
