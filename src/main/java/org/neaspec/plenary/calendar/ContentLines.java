package org.neaspec.plenary.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines cut to 75 octets, RFC 5545 3.1.
 *
 * <p>iCal4j counts characters; in Mongolian, Korean or Chinese that makes lines of up to 165 octets. Here a
 * continuation begins with a space that counts, no character is cut in two, and no continuation is empty.
 */
final class ContentLines {

    private static final int LIMIT = 75;

    private ContentLines() {}

    /** The octets of a calendar that was printed unfolded, with CRLF after every line. */
    static byte[] fold(String unfolded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(unfolded.length() + unfolded.length() / 4);
        for (String line : unfolded.split("\r\n")) {
            refuseControls(line);
            fold(line.getBytes(StandardCharsets.UTF_8), out);
        }
        return out.toByteArray();
    }

    private static void fold(byte[] line, ByteArrayOutputStream out) {
        int from = 0;
        int room = LIMIT;
        while (line.length - from > room) {
            int to = from + room;
            while (continuesCharacter(line[to])) {
                to--;
            }
            out.write(line, from, to - from);
            out.write('\r');
            out.write('\n');
            out.write(' ');
            from = to;
            room = LIMIT - 1;
        }
        out.write(line, from, line.length - from);
        out.write('\r');
        out.write('\n');
    }

    private static boolean continuesCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    /** What got past the text hygiene is a bug, and better no file than one with lines of somebody's own. */
    private static void refuseControls(String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7F)) {
            throw new IllegalStateException("Not a line of a calendar");
        }
    }
}
