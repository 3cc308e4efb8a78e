package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;

/** Plain text: one line after the other, cells apart by tabs. */
final class TextReader {

    private TextReader() {}

    static List<SourceLine> read(String text) {
        List<SourceLine> lines = new ArrayList<>();
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
        int number = 0;
        for (String line : plain.split("\n", -1)) {
            lines.add(SourceLine.of(++number, List.of(line.split("\t", -1))));
        }
        return lines;
    }
}
