package org.neaspec.plenary.calendar;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * People's words made safe to stand in a calendar file.
 *
 * <p>iCal4j escapes backslash, comma, semicolon and line feed, and lets everything else through. So what no program
 * can show, or what would end a line early, is taken out here: control characters, lone surrogates, byte order marks
 * and direction overrides. Joiners and variation selectors stay; emoji and the Mongolian script need them.
 */
final class CalendarText {

    private CalendarText() {}

    /** Text of several lines; every way to break a line becomes a line feed. */
    static String lines(String text) {
        return clean(text, '\n', '\t').strip();
    }

    /** Text of one line; breaks and tabs become a space. */
    static String line(String text) {
        return clean(text, ' ', ' ').strip();
    }

    /** An address in ASCII, host and path, and otherwise as it was given. */
    static URI ascii(URI uri) {
        String text = uri.toString();
        String authority = uri.getRawAuthority();
        if (authority != null && !authority.chars().allMatch(c -> c < 0x80)) {
            text = text.replace("//" + authority, "//" + IDN.toASCII(authority));
        }
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("Not an address: " + uri, wrong);
        }
    }

    private static String clean(String text, char lineBreak, char tab) {
        StringBuilder clean = new StringBuilder(text.length());
        String joined = text.replace("\r\n", "\n");
        joined.codePoints().forEach(c -> {
            if (breaksLine(c)) {
                clean.append(lineBreak);
            } else if (c == '\t') {
                clean.append(tab);
            } else if (isPrintable(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isPrintable(int c) {
        boolean control = Character.getType(c) == Character.CONTROL;
        boolean loneSurrogate = Character.getType(c) == Character.SURROGATE;
        boolean noCharacter = c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean overridesDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !(control || loneSurrogate || noCharacter || overridesDirection);
    }
}
