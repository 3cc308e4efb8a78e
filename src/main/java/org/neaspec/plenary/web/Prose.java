package org.neaspec.plenary.web;

import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Helper;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Texts that organisers write in CommonMark. HTML in them is printed as text, and what comes out passes through a list of the
 * few elements allowed, so that neither a mistake here nor one in the parser puts anything else on a page.
 */
final class Prose {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a")
            .addTags("h1", "h2", "h3", "h4", "h5", "h6")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    /** Headings of a text stand below those of the page it is on. */
    private static final Map<String, String> LEVELS =
            Map.of("h1", "h3", "h2", "h4", "h3", "h5", "h4", "h6", "h5", "h6", "h6", "h6");

    private Prose() {}

    /** {@code {{prose text}}}: paragraphs, lists and headings. */
    static Helper<Object> blocks() {
        return (text, options) -> new SafeString(text == null ? "" : html(text.toString()));
    }

    /** {@code {{proseLine text}}}: the same inside a line, without the paragraph around it. */
    static Helper<Object> line() {
        return (text, options) -> new SafeString(text == null ? "" : unwrapped(html(text.toString())));
    }

    static String html(String markdown) {
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown))));
        clean.outputSettings().prettyPrint(false);
        for (Element heading : clean.select("h1, h2, h3, h4, h5, h6")) {
            heading.tagName(LEVELS.getOrDefault(heading.tagName(), "h6"));
        }
        // A link that lost its address is no link.
        clean.select("a:not([href])").unwrap();
        return clean.body().html();
    }

    private static String unwrapped(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        if (body.childrenSize() == 1 && "p".equals(body.child(0).tagName())) {
            return body.child(0).html();
        }
        return html;
    }
}
