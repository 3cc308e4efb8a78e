package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @Test
    void paragraphs_lists_and_links_become_html() {
        assertThat(Prose.html("One *two*\n\n- a\n- b\n\n[site](https://example.org/x)"))
                .contains("<p>One <em>two</em></p>", "<ul>", "<li>a</li>")
                .contains("<a href=\"https://example.org/x\" rel=\"nofollow noopener noreferrer\">site</a>");
        assertThat(Prose.html("# Head")).isEqualToIgnoringWhitespace("<h3>Head</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,x)",
                "![x](https://example.org/x.png)",
                "<a href=\"javascript:alert(1)\" onclick=\"x\">x</a>",
                "<style>*{display:none}</style>",
                "[x](JaVaScRiPt:alert(1))",
                "<javascript:alert(1)>",
            })
    void nothing_that_acts_or_loads_gets_through(String markdown) {
        var page = org.jsoup.Jsoup.parseBodyFragment(Prose.html(markdown));

        assertThat(page.select("script, img, style, iframe, [onclick], [onerror], [style]"))
                .isEmpty();
        assertThat(page.select("a[href]")).allMatch(link -> link.attr("href").matches("(https?|mailto):.*"));
    }
}
