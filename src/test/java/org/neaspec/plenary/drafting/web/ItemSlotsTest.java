package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

class ItemSlotsTest extends DraftRowScene {

    @Inject
    Directory directory;

    @Inject
    AuditTrail audit;

    @Test
    void a_speaker_is_added_changed_moved_and_removed() {
        assertThat(post("/slots", "list", "row", "body", "Test Ministry", "capacity", "as Country Chair")
                        .statusCode())
                .isEqualTo(303);
        assertThat(own()).containsExactly("Test Ministry (as Country Chair)");

        String id = row().slots().get(0).id();
        post(
                "/slots/" + id,
                "person",
                "Ms. Test Speaker",
                "body",
                "Test Ministry",
                "capacity",
                "as Country Chair",
                "role",
                "MODERATOR",
                "status",
                "INVITED");
        SpeakerSlot slot = row().slots().get(0);
        assertThat(slot.bodyName()).isEqualTo("Test Ministry");
        assertThat(slot.role()).isEqualTo(SpeakerRole.MODERATOR);
        assertThat(slot.status()).isEqualTo(SlotStatus.INVITED);
        assertThat(page().select("#slot-" + id).text())
                .contains("Moderator: Ms. Test Speaker, Test Ministry (as Country Chair) Invited new name");

        String japan = part(0).slots().get(1).id();
        post("/slots/position", "up", japan);
        assertThat(ofPart(0)).containsExactly("Japan", "China");
        post("/slots/position", "down", japan);
        post("/slots/position", "slot", id, "list", part(0).id(), "position", "1");
        assertThat(ofPart(0)).containsExactly("China", "Ms. Test Speaker, Test Ministry (as Country Chair)", "Japan");
        assertThat(own()).isEmpty();

        post("/slots/removal", "slot", id);
        assertThat(ofPart(0)).containsExactly("China", "Japan");
        assertThat(draft().undo().said().key()).isEqualTo("drafting.act.slotRemoved");
    }

    @Test
    void names_typed_as_they_are_known_become_known_and_others_stay_text() {
        long person = directory.addPrinted("Mr. Known Speaker " + slug);
        post("/slots", "list", "row", "person", "Mr. Known Speaker " + slug);
        post("/slots", "list", "row", "person", "Mr. Other Speaker " + slug);

        assertThat(row().slots()).extracting(SpeakerSlot::personId).containsExactly(person, null);
        assertThat(page().select("datalist#known-persons option").eachAttr("value"))
                .contains("Mr. Known Speaker " + slug)
                .doesNotContain("Mr. Other Speaker " + slug);
    }

    @ParameterizedTest
    @CsvSource({
        "state, Atlantis, There is no State of this name",
        "role, EMPEROR, Choose one of the answers offered",
        "status, MAYBE, Choose one of the answers offered",
    })
    void what_cannot_be_is_said_at_its_field_and_nothing_is_lost(String field, String value, String words) {
        var answer = post("/slots", "list", "row", "person", "Ms. Test Speaker", field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select("#" + field + "-error").text()).contains(words);
        assertThat(read(answer).select("#person").val()).isEqualTo("Ms. Test Speaker");
        assertThat(own()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"person, 301", "body, 301", "group, 201", "constituency, 101", "capacity, 301", "line, 501"})
    void a_text_that_is_too_long_is_said_at_its_field(String field, int length) {
        var answer = post("/slots", "list", "row", field, "가".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select("#" + field + "-error").text()).contains("Shorten this to " + (length - 1));
        assertThat(own()).isEmpty();
    }

    @Test
    void a_place_is_for_a_body_a_state_or_a_group_and_not_for_two_of_them() {
        var answer = post("/slots", "list", "row", "body", "Test Ministry", "state", "Japan");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select("#body-error").text()).contains("not more than one");
    }

    @Test
    void two_who_change_the_same_row_meet_in_a_conflict_that_keeps_both_texts() {
        String id = part(0).slots().get(0).id();
        String old = seen();
        post("/slots/" + id, "state", "China", "capacity", "theirs");

        var answer = postAs(old, "/slots/" + id, "state", "China", "capacity", "mine");
        assertThat(answer.statusCode()).isEqualTo(409);
        var page = read(answer);
        assertThat(page.select("[role=alert]").text()).contains("Somebody else has changed this row");
        assertThat(page.select("#slot-" + id).text()).contains("China (theirs)");
        assertThat(page.select("#capacity").val()).isEqualTo("mine");
        assertThat(ofPart(0)).startsWith("China (theirs)");

        String again = page.select("#slot-" + id + " form input[name=seen]").val();
        assertThat(postAs(again, "/slots/" + id, "state", "China", "capacity", "mine")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ofPart(0)).startsWith("China (mine)");
    }

    @Test
    void moving_and_removing_from_an_old_page_touches_nothing() {
        String old = seen();
        post("/slots", "list", "row", "group", "Somebody");

        for (String deed : new String[] {"/slots/position", "/slots/removal"}) {
            var answer = postAs(
                    old,
                    deed,
                    "down",
                    part(0).slots().get(0).id(),
                    "slot",
                    part(0).slots().get(0).id());
            assertThat(answer.statusCode()).as(deed).isEqualTo(409);
        }
        assertThat(ofPart(0)).containsExactly("China", "Japan");
    }

    @Test
    void lines_are_shown_as_they_are_read_before_anything_is_added() {
        String lines = """
                China
                the Republic of Korea
                ChinaJapan
                NGO: Clean Air Test
                Mr. Test Speaker, Head, Test Office
                Mr. Other Speaker (Report Lead)
                Test Ministry (as SOM-28 Country Chair)
                Moderator: to be confirmed
                All delegations
                """;
        var shown = post("/slots/paste", "list", "row", "lines", lines);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(own()).isEmpty();
        assertThat(read(shown).select(".paste-read > li").eachText())
                .containsExactly(
                        "China → China A State.",
                        "the Republic of Korea → Republic of Korea A State.",
                        "ChinaJapan → China One of several States written together in one line. Check that they were"
                                + " meant so. It is in the list more than once.",
                        "ChinaJapan → Japan One of several States written together in one line. Check that they were"
                                + " meant so.",
                        "NGO: Clean Air Test → NGO: Clean Air Test A body we do not know yet.",
                        "Mr. Test Speaker, Head, Test Office → Mr. Test Speaker, Head, Test Office A person we do not"
                                + " know yet.",
                        "Mr. Other Speaker (Report Lead) → Mr. Other Speaker (Report Lead) A person we do not know yet.",
                        "Test Ministry (as SOM-28 Country Chair) → Test Ministry (as SOM-28 Country Chair) A body we do"
                                + " not know yet.",
                        "Moderator: to be confirmed → Moderator: to be confirmed An open place.",
                        "All delegations → All delegations Kept as a group: neither a State nor a name we know, and no"
                                + " honorific.");

        var form = read(shown).selectFirst("form[action$=paste]");
        var added = post(
                "/slots/paste",
                "list",
                "row",
                "read",
                form.selectFirst("[name=read]").wholeText(),
                "lines",
                form.selectFirst("[name=lines]").wholeText());
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(own())
                .containsExactly(
                        "China",
                        "Republic of Korea",
                        "China",
                        "Japan",
                        "Clean Air Test",
                        "Mr. Test Speaker, Head, Test Office",
                        "Mr. Other Speaker (Report Lead)",
                        "Test Ministry (as SOM-28 Country Chair)",
                        "",
                        "All delegations");
    }

    @Test
    void lines_with_minutes_begin_parts_that_have_the_speakers_below_them() {
        String lines = """
                Moderator: to be confirmed
                Country talks (50 mins)
                China
                Japan
                Panel (20 min)
                Local government: Representative from Test City
                Chair: Mr. Test Chair (5 mins)
                Q&A (15 minutes)""";
        var shown = post("/slots/paste", "list", "row", "lines", lines);
        assertThat(read(shown).select(".paste-read > li").eachText())
                .contains(
                        "Country talks (50 mins) → Country talks (50 mins) A part of the row, with the speakers below it.",
                        "Local government: Representative from Test City → Local government: Representative from Test"
                                + " City A body we do not know yet.");
        assertThat(read(shown).select("form[action$=paste] .button-primary").text())
                .isEqualTo("Add these 5 speakers and 3 parts");
        int before = row().parts().size();

        var added = post("/slots/paste", "list", "row", "lines", lines, "read", lines, "then", "line");

        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/programme#line");
        assertThat(own()).containsExactly("");
        List<ItemPart> parts = row().parts().subList(before, before + 3);
        assertThat(parts).extracting(ItemPart::title).containsExactly("Country talks", "Panel", "Q&A");
        assertThat(parts).extracting(ItemPart::minutes).containsExactly(50, 20, 15);
        assertThat(parts).extracting(ItemPart::order).containsExactly(OrderBasis.AS_LISTED, null, null);
        assertThat(parts.get(0).slots()).extracting(SpeakerSlot::state).containsExactly("CHN", "JPN");
        assertThat(parts.get(1).slots()).extracting(SpeakerSlot::bodyName).containsExactly("Test City", null);
        assertThat(parts.get(1).slots())
                .extracting(SpeakerSlot::line)
                .containsExactly("Representative from Test City", "Mr. Test Chair (5 mins)");
    }

    @Test
    void too_many_speakers_are_refused_in_words() {
        var many = String.join("\n", Collections.nCopies(300, "Japan"));
        var pasted = post("/slots/paste", "list", "row", "lines", many, "read", many);
        assertThat(pasted.statusCode()).isEqualTo(422);
        assertThat(read(pasted).select("#lines-error").text()).contains("at most 100");
        assertThat(read(pasted).select("#lines").text()).startsWith("Japan");

        var hundred = String.join("\n", Collections.nCopies(100, "Japan"));
        post("/slots/paste", "list", "row", "lines", hundred, "read", hundred);
        var tooMany = post("/slots/paste", "list", "row", "lines", hundred, "read", hundred);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(read(tooMany).select("#lines-error").text()).contains("at most 200 places");
        assertThat(own()).hasSize(100);
        assertThat(post("/slots/paste", "list", "row", "lines", " \n ").statusCode())
                .isEqualTo(422);
    }

    @Test
    void states_are_sorted_by_their_key_and_only_when_somebody_asks() {
        post("/slots/removal", "slot", part(0).slots().get(1).id());
        String six = "Russian Federation\nRepublic of Korea\nMongolia\nJapan\nDemocratic People's Republic of Korea";
        post("/slots/paste", "list", part(0).id(), "lines", six, "read", six);
        assertThat(ofPart(0)).startsWith("China", "Russian Federation");

        post("/slots/order", "list", part(0).id(), "basis", "ENGLISH_ALPHABETICAL");
        assertThat(part(0).slots())
                .extracting(SpeakerSlot::state)
                .containsExactly("CHN", "PRK", "JPN", "MNG", "KOR", "RUS");
        assertThat(part(0).order()).isEqualTo(OrderBasis.ENGLISH_ALPHABETICAL);

        post("/slots/position", "down", part(0).slots().get(0).id());
        assertThat(part(0).order()).as("no alphabet any more").isNull();
        post("/slots/order", "list", part(0).id(), "basis", "ORDER_OF_REQUEST");
        assertThat(ofPart(0)).startsWith("Democratic People’s Republic of Korea", "China");
        assertThat(part(0).order()).isEqualTo(OrderBasis.ORDER_OF_REQUEST);
    }

    @Test
    void a_lot_that_was_drawn_stays_on_record() {
        post("/slots/order", "list", part(0).id(), "basis", "BY_LOT");

        assertThat(part(0).order()).isEqualTo(OrderBasis.BY_LOT);
        assertThat(ofPart(0)).containsExactlyInAnyOrder("China", "Japan");
        assertThat(audit.newest(Long.MAX_VALUE, 20))
                .anyMatch(entry -> entry.act().equals("programme.lotDrawn")
                        && String.join("; ", ofPart(0)).equals(entry.detail()));
        assertThat(post("/slots/order", "list", part(0).id(), "basis", "BY_AGE").statusCode())
                .isEqualTo(422);
    }
}
