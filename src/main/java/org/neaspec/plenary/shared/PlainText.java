package org.neaspec.plenary.shared;

import java.text.Normalizer;

/**
 * Text that people type, made fit to be stored, printed, mailed and put into calendars: composed (NFC), without spaces around
 * it, without marks that nobody sees. Letters of every script stay, with the joiners that some of them need.
 */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALF_WIDTH_HANGUL_FILLER = 0xFFA0;

    private PlainText() {}

    /** One line of text. */
    public static String line(String typed) {
        return clean(typed, false);
    }

    /** Text of several lines, each ended by a line feed. */
    public static String lines(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** Whether somebody could hide something in it: control characters, or marks that turn the direction of writing. */
    public static boolean hidesSomething(String typed, boolean severalLines) {
        return typed.codePoints().anyMatch(c -> control(c, severalLines) || directional(c));
    }

    /** How long people find it: in characters as Unicode counts them, as the database does. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether there is anything to read in it: at least one letter or digit. */
    public static boolean says(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !blank(c));
    }

    private static String clean(String typed, boolean severalLines) {
        var kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(c -> !control(c, severalLines) && !invisible(c))
                .forEach(kept::appendCodePoint);
        var composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
        var start = 0;
        var end = composed.length();
        while (start < end && blank(composed.codePointAt(start))) {
            start += Character.charCount(composed.codePointAt(start));
        }
        while (start < end && blank(composed.codePointBefore(end))) {
            end -= Character.charCount(composed.codePointBefore(end));
        }
        return composed.substring(start, end);
    }

    private static boolean control(int c, boolean severalLines) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return !severalLines;
        }
        var type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Embeddings, overrides and isolates, and the marks: text of one direction needs none of them. */
    private static boolean directional(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    /** Format characters, those that turn the direction among them: they only ever come with a paste, save for the joiners. */
    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER
                || c == HANGUL_FILLER
                || c == HALF_WIDTH_HANGUL_FILLER;
    }
}
