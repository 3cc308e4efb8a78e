package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.RunNotes;

class ItemDetailsTest extends DraftRowScene {

    @Test
    void a_row_says_what_it_is_about_for_whom_and_what_its_operators_need() {
        String agenda = draft().programme().agenda().items().get(1).id();
        var answer = post(
                "",
                "description",
                "First line\r\nsecond line",
                "questions",
                "One?\r\n\r\nTwo?",
                "segment",
                "A",
                "own",
                "yes",
                "admits",
                "NEASPEC_NFP",
                "audienceLine",
                "For focal points",
                "agenda",
                agenda,
                "from",
                "podium",
                "cue",
                "Thank you");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(row().description()).isEqualTo("First line\nsecond line");
        assertThat(row().questions()).containsExactly("One?", "Two?");
        assertThat(row().admits()).isEqualTo(List.of(Designation.NEASPEC_NFP));
        assertThat(row().agendaItems()).containsExactly(agenda);
        assertThat(row().notes()).isEqualTo(new RunNotes("podium", null, null, "Thank you", null));
        assertThat(row().parts()).hasSize(2);
        assertThat(draft().undo().said().key()).isEqualTo("drafting.act.details.several");

        post("", "description", "First line\nsecond line", "segment", "A", "promised", "yes");
        assertThat(row().questions()).isEmpty();
        assertThat(row().questionsPromised()).isTrue();
        assertThat(row().admits()).isNull();
        assertThat(row().notes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "description, 10001, description",
        "questions, 1001, questions",
        "audienceLine, 501, audienceLine",
        "cue, 2001, cue",
    })
    void a_text_that_is_too_long_is_said_at_its_field_and_kept(String field, int length, String at) {
        String text = "x".repeat(length);
        var answer = post("", field, text);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select("#" + at + "-error").text()).contains("Shorten this");
        assertThat(answer.body()).contains(text);
    }

    @Test
    void what_was_not_offered_is_refused() {
        assertThat(post("", "segment", "Z").statusCode()).isEqualTo(422);
        assertThat(post("", "own", "yes", "admits", "EMPEROR").statusCode()).isEqualTo(422);
        assertThat(post("", "agenda", "no-such-item").statusCode()).isEqualTo(422);
    }

    @Test
    void details_changed_by_two_show_mine_and_theirs() {
        String old = seen();
        post("", "segment", "A", "description", "Theirs");

        var answer = postAs(old, "", "segment", "A", "description", "Mine");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer).select("#description").text()).isEqualTo("Mine");
        assertThat(read(answer).select(".kept-lines").text()).isEqualTo("Theirs");
        assertThat(row().description()).isEqualTo("Theirs");
    }

    @Test
    void a_part_is_added_changed_moved_and_removed() {
        post("/parts", "partTitle", "Q&A", "partMinutes", "15");
        String id = part(2).id();
        post(
                "/parts/" + id,
                "partTitle",
                "Questions",
                "partLine",
                "Questions, by all",
                "partOrder",
                "ORDER_OF_REQUEST");
        assertThat(part(2).title()).isEqualTo("Questions");
        assertThat(part(2).minutes()).isNull();
        assertThat(part(2).printedLine()).isEqualTo("Questions, by all");
        assertThat(part(2).order()).isEqualTo(OrderBasis.ORDER_OF_REQUEST);

        post("/parts/position", "up", id);
        post("/parts/position", "part", id, "position", "0");
        assertThat(row().parts())
                .extracting(ItemPart::title)
                .containsExactly("Questions", "Country presentations", "Discussion");
        post("/parts/removal", "part", id);
        assertThat(row().parts()).extracting(ItemPart::title).containsExactly("Country presentations", "Discussion");
        assertThat(ofPart(0)).as("speakers stay with their part").containsExactly("China", "Japan");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 15, partTitle",
        "Part, 0, partMinutes",
        "Part, 1441, partMinutes",
        "Part, ten, partMinutes",
        "Part, -5, partMinutes",
    })
    void a_part_that_cannot_be_is_refused_at_its_field(String title, String minutes, String field) {
        var answer = post("/parts", "partTitle", title, "partMinutes", minutes);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select("#" + field + "-error")).isNotEmpty();
        assertThat(read(answer).select("#partMinutes").val()).isEqualTo(minutes);
        assertThat(row().parts()).hasSize(2);
    }

    @Test
    void a_row_that_nobody_made_has_no_page() {
        assertThat(organiser.get(path() + "x").statusCode()).isEqualTo(404);
        assertThat(organiser
                        .post(path().replace(row().id(), "none") + "/slots", "list", "row")
                        .statusCode())
                .isEqualTo(404);
    }
}
