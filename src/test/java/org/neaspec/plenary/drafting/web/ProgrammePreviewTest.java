package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** An organiser looks at a programme through the eyes of others. */
class ProgrammePreviewTest extends PlenaryTest {

    private static final String SLUG = "demo-policy-dialogue";
    private static final String CLOSED = "Identify priority actions";

    @Inject
    EditorScene scene;

    @Inject
    io.micronaut.runtime.server.EmbeddedServer server;

    @Test
    void the_published_programme_as_a_visitor_is_the_public_page() {
        Document page = Jsoup.parse(new Browser(server.getURI())
                .get("/meetings/" + SLUG + "/programme")
                .body());

        assertThat(seen("visitor&of=published").select("#preview .programme").outerHtml())
                .isNotEmpty()
                .isEqualTo(page.select(".programme").outerHtml());
        assertThat(seen("visitor&of=published").select("#preview .strip").outerHtml())
                .isEqualTo(page.select(".strip").outerHtml());
    }

    @Test
    void each_reader_sees_what_admission_says() {
        assertThat(seen("visitor").select("#preview").text()).doesNotContain(CLOSED);
        assertThat(seen("approved").select("#preview").text()).doesNotContain(CLOSED);
        assertThat(seen("nominated-expert").select("#preview").text()).doesNotContain(CLOSED);
        assertThat(seen("neacap-spc-member").select("#preview").text()).contains(CLOSED);
        assertThat(seen("neaspec-nfp&state=JPN").select("#preview").text()).contains(CLOSED);
        assertThat(seen("segment-B").select("#preview").text()).contains(CLOSED);
        assertThat(seen("everything").select("#preview").text()).contains(CLOSED);
    }

    @Test
    void it_is_said_whose_view_it_is_and_what_it_leaves_out() {
        assertThat(seen("neaspec-nfp&state=JPN").select("#whose").text())
                .isEqualTo("The draft as it would be shown to: National Focal Point, Japan.");
        assertThat(seen("visitor")
                        .select("section[aria-labelledby=unseen-heading]")
                        .text())
                .contains("Strategic Planning Engagement");
        assertThat(seen("everything")
                        .select("section[aria-labelledby=unseen-heading]")
                        .text())
                .contains("every row whole");
        assertThat(seen("nobody-known").select("#whose").text()).contains("Visitor");
    }

    private Document seen(String as) {
        var answer = scene.organiser().get("/organise/meetings/" + SLUG + "/programme/preview?as=" + as);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
