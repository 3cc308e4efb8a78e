package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.Agendas;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** The formal agenda: written item by item or pasted, adopted, and tied to the rows that are about it. */
class AgendaTest extends PlenaryTest {

    private static final String TEXT = "1. Opening\na) Remarks\nb) Welcome\n2. Officers\n3. Adoption\n5. Review";

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Drafts drafts;

    @Inject
    Meetings meetings;

    @Inject
    Agendas agendas;

    MeetingFacts meeting;
    String path;
    Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting(Visibility.LISTED.name());
        path = "/organise/meetings/" + meeting.slug() + "/agenda";
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void a_pasted_agenda_is_taken_once_its_remarks_are_seen() {
        HttpResponse<String> asked = organiser.post(path + "/paste", "lines", TEXT + "\nno number");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("is read as 4", "“no number” was not understood", "1. Opening");
        assertThat(agenda().items()).isEmpty();

        assertThat(organiser
                        .post(path + "/paste", "lines", TEXT, "anyway", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(labels()).containsExactly("1", "1 (a)", "1 (b)", "2", "3", "4");
    }

    @Test
    void rows_stay_about_their_items_when_the_numbers_change() {
        organiser.post(path + "/paste", "lines", TEXT, "anyway", "yes");
        List<String> rows = programme().items().stream().map(row -> row.id()).toList();
        organiser.post(path + "/items/" + id("3") + "/rows", "linked", "", "rows", rows.get(0));
        String adoption = id("3");

        organiser.post(path + "/items/" + adoption + "/position", "step", "UP");
        assertThat(id("2")).isEqualTo(adoption);
        assertThat(programme().find(rows.get(0)).orElseThrow().agendaItems()).containsExactly(adoption);

        organiser.post(path + "/items/" + adoption + "/position", "step", "IN");
        assertThat(id("1 (c)")).isEqualTo(adoption);
        organiser.post(path + "/items/" + adoption + "/position", "step", "OUT");
        assertThat(id("2")).isEqualTo(adoption);

        organiser.post(path + "/items/" + adoption + "/removal");
        assertThat(programme().find(rows.get(0)).orElseThrow().agendaItems()).isEmpty();
        assertThat(organiser.get(path).body()).contains("also from the programme (rows: 1)");
    }

    @Test
    void the_order_of_speakers_is_a_property_of_an_item() {
        organiser.post(path, "title", "Statements by delegations", "under", "");
        String item = id("1");
        String at = path + "/items/" + item;

        organiser.post(at, "seen", seen(item), "title", "Statements by delegations", "order", "ORDER_OF_REQUEST");
        assertThat(agenda().items().get(0).order()).isEqualTo(OrderBasis.ORDER_OF_REQUEST);
        var page = Jsoup.parse(organiser.get(path + "?item=" + item).body());
        assertThat(page.text()).contains("Order of speakers: Order of request");
        assertThat(page.select("#order [selected]").val()).isEqualTo("ORDER_OF_REQUEST");

        organiser.post(at + "/position", "step", "UP");
        organiser.post(path, "title", "A sub-item", "under", item);
        assertThat(agenda().items().get(0).order()).isEqualTo(OrderBasis.ORDER_OF_REQUEST);
        assertThat(organiser
                        .post(at, "seen", seen(item), "title", "Statements", "order", "BY_WEIGHT")
                        .statusCode())
                .isEqualTo(422);
        organiser.post(at, "seen", seen(item), "title", "Statements by delegations", "order", "");
        assertThat(agenda().items().get(0).order()).isNull();
    }

    @Test
    void undo_comes_back_to_the_page_on_which_it_was_pressed() {
        organiser.post(path, "title", "Opening", "under", "");
        String draft = "/organise/meetings/" + meeting.slug() + "/programme";
        assertThat(undone("/undo", organiser.get(path).body())).isEqualTo(path);
        assertThat(agenda().items()).isEmpty();
        assertThat(undone("/redo", organiser.get(path).body())).isEqualTo(path);
        assertThat(undone("/undo", organiser.get(draft + "/checks").body())).isEqualTo(draft + "/checks");
        assertThat(undone("/redo", organiser.get(draft).body())).isEqualTo(draft);
    }

    /** Presses the button of a page, and says which page comes. */
    private String undone(String step, String page) {
        var form = Jsoup.parse(page).select("form[action$=" + step + "]").first();
        List<String> fields = new ArrayList<>();
        form.select("input").forEach(input -> {
            fields.add(input.attr("name"));
            fields.add(input.val());
        });
        return organiser
                .post(form.attr("action"), fields.toArray(String[]::new))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void an_item_without_a_title_is_refused_at_the_field_that_the_summary_links_to() {
        organiser.post(path, "title", "Opening", "under", "");

        var page = Jsoup.parse(organiser.post(path, "title", "", "under", "").body());
        String target = page.select(".error-summary a").attr("href");
        assertThat(target).isEqualTo("#new-title");
        assertThat(page.select(target + "[aria-invalid=true]")).hasSize(1);
        assertThat(page.select("#new-title-error").text()).contains("Give the item a title");

        String item = id("1");
        page = Jsoup.parse(organiser
                .post(path + "/items/" + item, "seen", seen(item), "title", "")
                .body());
        assertThat(page.select(page.select(".error-summary a").attr("href") + "[aria-invalid=true]"))
                .hasSize(1);
        assertThat(page.select("#new-title-error")).isEmpty();
    }

    private String seen(String item) {
        return Jsoup.parse(organiser.get(path + "?item=" + item).body())
                .select("[name=seen]")
                .val();
    }

    @Test
    void two_who_change_one_item_see_each_others_text() {
        organiser.post(path, "title", "Opening", "under", "");
        String item = id("1");
        String seen = organiser
                .get(path + "?item=" + item)
                .body()
                .replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        assertThat(organiser
                        .post(
                                path + "/items/" + item,
                                "seen",
                                seen,
                                "title",
                                "Opening of the meeting",
                                "documents",
                                "A/1")
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> late = organiser.post(path + "/items/" + item, "seen", seen, "title", "Mine");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("value=\"Mine\"", "Opening of the meeting\nA/1");
        assertThat(organiser.post(path, "title", "").statusCode()).isEqualTo(422);
    }

    @Test
    void an_agenda_is_provisional_until_adopted_on_a_day_or_without_one() {
        assertThat(organiser.post(path + "/adoption", "adopted", "yes").statusCode())
                .isEqualTo(422);
        organiser.post(path, "title", "Opening");
        assertThat(organiser
                        .post(path + "/adoption", "adopted", "yes", "adoptedOn", "31 June")
                        .statusCode())
                .isEqualTo(422);

        organiser.post(path + "/adoption", "adopted", "yes");
        assertThat(agenda().adopted()).isTrue();
        assertThat(agenda().adoptedOn()).isNull();

        organiser.post(path + "/adoption");
        assertThat(agenda().adopted()).isFalse();
        long som = meetings.find("neaspec-som-26").orElseThrow().id();
        assertThat(agendas.of(som).adopted()).isTrue();
    }

    private Programme programme() {
        return drafts.of(meeting.id()).programme();
    }

    private Agenda agenda() {
        return programme().agenda();
    }

    private List<String> labels() {
        return agenda().numbered().stream().map(Agenda.Numbered::label).toList();
    }

    private String id(String label) {
        return agenda().numbered().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow()
                .item()
                .id();
    }
}
