package org.neaspec.plenary.report;

import java.util.Locale;

/** The papers that are printed of a meeting (domain notes, 5.1 to 5.3 and 5.13). */
public enum PaperKind {
    PROGRAMME,
    AGENDA,
    ANNOTATED_AGENDA,
    /** For those who run the room, and for nobody else. */
    RUN_SHEET;

    /** Its name in addresses and files: "annotated-agenda". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message that names this kind. */
    public String messageKey() {
        return "report.kind." + name();
    }
}
