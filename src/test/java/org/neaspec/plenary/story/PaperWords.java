package org.neaspec.plenary.story;

/** What a printed paper says, whatever the layout. */
public final class PaperWords {

    private PaperWords() {}

    /**
     * Lines and pages break otherwise in each format, and a table repeats its head on each page, so only what is said once
     * counts. When it was published differs each time.
     */
    public static String of(String text) {
        return text.replaceAll("Published \\d+ \\w+ \\d+, \\d\\d:\\d\\d", "")
                .replaceAll("Page[ \\d]* of[ \\d]*", "")
                .replaceAll("Time\\s+Sessions", "")
                .replaceAll("\\s+", "");
    }
}
