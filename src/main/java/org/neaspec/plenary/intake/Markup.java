package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as paragraphs: markup goes, structure stays (gap I-49). */
final class Markup implements NodeVisitor {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|ul|ol|li|i|b|u|em|strong|br|div|span|sup|sub|table|tbody|tr|td|th|h[1-6]|font|a|o:p)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ul",
            "ol",
            "li",
            "div",
            "br",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "section",
            "hr",
            "blockquote",
            "pre",
            "dt",
            "dd");
    private static final Set<String> ITALIC = Set.of("i", "em", "cite");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");

    private final List<SourceText> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> emphasised = new ArrayList<>();
    private boolean bullet;
    private int italic;
    private int silent;

    private Markup() {}

    static boolean in(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** The paragraphs of a piece of HTML. */
    static List<SourceText> paragraphs(String html) {
        return paragraphs(Jsoup.parseBodyFragment(html).body());
    }

    static List<SourceText> paragraphs(Element element) {
        Markup markup = new Markup();
        element.traverse(markup);
        markup.flush();
        return markup.paragraphs;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && silent == 0) {
            String said = words.getWholeText();
            text.append(said);
            if (italic > 0 && !said.isBlank()) {
                emphasised.add(said);
            }
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                flush();
                bullet = name.equals("li") || listParagraph(element);
            }
            italic += italic(element) ? 1 : 0;
            silent += SILENT.contains(name) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            italic -= italic(element) ? 1 : 0;
            silent -= SILENT.contains(name) ? 1 : 0;
            if (BLOCKS.contains(name)) {
                flush();
                bullet = false;
            }
        }
    }

    private static boolean italic(Element element) {
        return ITALIC.contains(element.normalName())
                || element.attr("style").replace(" ", "").contains("font-style:italic");
    }

    private static boolean listParagraph(Element element) {
        return element.className().contains("MsoListParagraph")
                || element.attr("style").contains("mso-list:");
    }

    private void flush() {
        if (!CellText.clean(text.toString()).isEmpty()) {
            paragraphs.add(new SourceText(text.toString(), bullet, emphasised));
        }
        text.setLength(0);
        emphasised.clear();
    }
}
