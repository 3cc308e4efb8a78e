package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.shared.PlainText;

/** The text of cells without the marks that word processors leave in it. Words, quotes and spelling stay as they are. */
final class CellText {

    private static final String MARKS = "•·▪▫◦‣●○■□➢➤✓\\x{E000}-\\x{F8FF}";
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[" + MARKS + "]\\s*|[-–—*]\\s+)(?:o\\s+)?|^\\s*o(?:\\t| {2,})\\s*");
    private static final Pattern INNER_BULLET = Pattern.compile("(?<=\\S)\\s+(?=[•▪◦‣●■\\x{E000}-\\x{F8FF}]\\s*\\S)");
    private static final Pattern PRIVATE = Pattern.compile("[\\x{E000}-\\x{F8FF}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern STARS = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");

    private CellText() {}

    /** One line without anything that nobody sees, single spaces between its words. */
    static String clean(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        return PlainText.line(PRIVATE.matcher(spaced).replaceAll("")).strip();
    }

    /** The paragraphs of plain text, which may hold markup that a paste or an extraction left in it. */
    static List<SourceText> paragraphs(String text) {
        if (Markup.in(text)) {
            return tidy(Markup.paragraphs(text));
        }
        return tidy(text.lines().map(SourceText::plain).toList());
    }

    /** Splits at list marks inside a paragraph, takes the marks away, and leaves out what is empty then. */
    static List<SourceText> tidy(List<SourceText> paragraphs) {
        List<SourceText> tidy = new ArrayList<>();
        for (SourceText paragraph : paragraphs) {
            for (String piece : INNER_BULLET.split(paragraph.text())) {
                SourceText one = one(piece, paragraph);
                if (!one.text().isEmpty()) {
                    tidy.add(one);
                }
            }
        }
        return tidy;
    }

    private static SourceText one(String piece, SourceText from) {
        String text = HEADING.matcher(piece).replaceFirst("");
        boolean bullet = from.bullet();
        Matcher mark = BULLET.matcher(text);
        if (mark.find()) {
            bullet = true;
            text = text.substring(mark.end());
        }
        String clean = clean(STARS.matcher(text).replaceAll("$1"));
        List<String> emphasised = from.emphasised().stream()
                .map(CellText::clean)
                .filter(part -> !part.isEmpty() && clean.contains(part))
                .toList();
        return new SourceText(clean, bullet, emphasised);
    }
}
