package org.neaspec.plenary.mail;

/** Makes text fit for a header: a line break in it would start a header of its own. */
final class HeaderText {

    private static final int LONGEST = 300;

    private HeaderText() {}

    /** One line without control, direction or zero-width characters. */
    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200C\\u200D]]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** A person's name beside an address: nothing that could be taken for an address or a second recipient. */
    static String name(String text) {
        return line(text.replaceAll("[@:;,<>\"\\\\()\\[\\]]+", " "));
    }
}
