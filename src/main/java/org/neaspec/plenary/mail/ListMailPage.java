package org.neaspec.plenary.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail prints that staff wrote to many.
 *
 * @param reference of who is registered; empty for a focal point
 * @param party the State or body, for its focal point
 * @param body as plain text
 * @param paragraphs the same in paragraphs of lines, in which the personal link is apart
 */
record ListMailPage(
        String name,
        String meeting,
        boolean demonstration,
        String reference,
        @Nullable String party,
        String body,
        List<Paragraph> paragraphs,
        @Nullable String contact,
        String siteName) {

    record Paragraph(List<Line> lines) {}

    record Line(List<Piece> pieces) {}

    record Piece(String text, boolean link) {}

    /** @param link the personal link; empty where the text has none */
    static List<Paragraph> paragraphs(String body, String link) {
        return Arrays.stream(body.split("\n{2,}"))
                .map(paragraph -> new Paragraph(
                        paragraph.lines().map(line -> line(line, link)).toList()))
                .toList();
    }

    private static Line line(String text, String link) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int found = link.isEmpty() ? -1 : text.indexOf(link); found >= 0; found = text.indexOf(link, at)) {
            pieces.add(new Piece(text.substring(at, found), false));
            pieces.add(new Piece(link, true));
            at = found + link.length();
        }
        pieces.add(new Piece(text.substring(at), false));
        return new Line(pieces);
    }
}
