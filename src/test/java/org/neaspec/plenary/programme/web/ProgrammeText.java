package org.neaspec.plenary.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The text of a programme page as a reader sees it without scripts, line by line. */
final class ProgrammeText {

    private ProgrammeText() {}

    static String of(String html) {
        var lines = new ArrayList<String>();
        var page = Jsoup.parse(html).selectFirst("main");
        lines.add(page.selectFirst("h1").text());
        for (Element element : page.select(".programme-day, .programme-row")) {
            if (element.hasClass("programme-day")) {
                if (lines.size() > 1) {
                    lines.add("");
                }
                lines.add(element.text());
            } else {
                lines.add("");
                lines.addAll(row(element));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> row(Element row) {
        var lines = new ArrayList<String>();
        for (Element part :
                row.select(".programme-time, h3, .restricted, .purpose, .part-title, .speakers > li, .promise")) {
            var text = part.hasClass("part-title") ? part.parent().ownText() : "";
            lines.add(
                    switch (part.className()) {
                        case "part-title" -> "* " + part.text() + minutes(part) + text.strip();
                        case "" -> part.tagName().equals("li") ? "- " + part.text() : part.text();
                        default -> part.text();
                    });
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static String minutes(Element title) {
        var next = title.nextElementSibling();
        return next != null && next.hasClass("minutes") ? " " + next.text() : "";
    }
}
