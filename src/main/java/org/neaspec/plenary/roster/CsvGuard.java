package org.neaspec.plenary.roster;

/**
 * Keeps spreadsheets from working out what a person wrote: in comma-separated values a text that begins like a formula gets an
 * apostrophe before it. So does one that begins with an apostrophe itself, so that every text comes back as it was.
 */
final class CsvGuard {

    private static final String BEGINS = "'=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvGuard() {}

    static String guarded(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && begins(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && BEGINS.indexOf(text.charAt(at)) >= 0;
    }
}
