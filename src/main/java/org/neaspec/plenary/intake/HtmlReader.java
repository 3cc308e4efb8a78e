package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as word processors save and copy it: rows of tables as lines with cells, everything else as running text. */
final class HtmlReader {

    private final List<SourceLine> lines = new ArrayList<>();

    private HtmlReader() {}

    static List<SourceLine> read(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head, template, noscript, colgroup").remove();
        document.select("del").remove();
        HtmlReader reader = new HtmlReader();
        reader.walk(document.body());
        return reader.lines;
    }

    private void walk(Element element) {
        if (element.normalName().equals("table")) {
            element.select("tr").stream()
                    .filter(row -> element.equals(row.closest("table")))
                    .forEach(this::row);
            return;
        }
        if (element.select("table").isEmpty()) {
            paragraphs(Markup.paragraphs(element));
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner) {
                walk(inner);
            } else if (child instanceof TextNode words && !words.isBlank()) {
                paragraphs(List.of(SourceText.plain(words.text())));
            }
        }
    }

    private void paragraphs(List<SourceText> paragraphs) {
        for (SourceText paragraph : paragraphs) {
            lines.add(new SourceLine(lines.size() + 1, List.of(SourceCell.of(List.of(paragraph)))));
        }
    }

    private void row(Element row) {
        List<SourceCell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            cells.add(SourceCell.of(Markup.paragraphs(cell)));
        }
        lines.add(new SourceLine(lines.size() + 1, cells));
    }
}
