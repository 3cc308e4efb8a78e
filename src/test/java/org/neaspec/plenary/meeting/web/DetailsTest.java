package org.neaspec.plenary.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.MeetingProfiles;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class DetailsTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    AddProgramme addProgramme;

    @Inject
    Meetings meetings;

    @Inject
    MeetingProfiles profiles;

    @Inject
    Drafts drafts;

    private Browser organiser = null;
    private String slug = "";

    @BeforeEach
    void aMeeting() {
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        slug = "details-" + RandomIds.publicId();
        addProgramme.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting with details %2$s"
                kind: SYMPOSIUM
                date: "2029-03-05"
                zone: Asia/Seoul
                hours: {start: "09:00", end: "12:00"}
                venue: {line: "Test hall"}
                about: "Plain *text* stays"
                objectives:
                  intro: "Before"
                  items:
                    - {label: "i.", text: "First aim"}
                    - {text: "Second aim, e.g. this"}
                participants: ["Test people"]
                items:
                  - {kind: SESSION, start: "09:00", end: "10:00", title: "Only row"}
                """.formatted(slug, slug.substring(8, 38))));
    }

    @Test
    void saving_the_page_as_it_stands_changes_nothing_but_the_version() {
        MeetingProfile before = profile();

        assertThat(save().statusCode()).isEqualTo(303);

        assertThat(profile()).isEqualTo(before);
        assertThat(meeting().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neacap-policy-dialogue-2",
                "neaspec-som-26",
                "neaspec-focal-points-2025",
                "neacap-partner-events-2026"
            })
    void the_meetings_of_the_papers_go_through_the_form_unchanged(String real) {
        MeetingFacts meeting = meetings.find(real).orElseThrow();
        MeetingProfile stored = profiles.of(meeting.id()).orElseThrow();
        DetailsForm form = DetailsForm.of(meeting, stored);

        assertThat(form.heldBy()).isEqualTo(stored.organisers());
        assertThat(form.objectives()).isEqualTo(stored.texts().objectives());
        assertThat(form.list("participants")).isEqualTo(stored.texts().participantGroups());
        assertThat(form.date().date(org.neaspec.plenary.web.FormErrors.none())).isEqualTo(stored.date());
    }

    @Test
    void everything_can_be_written_and_the_public_page_prints_it() {
        HttpResponse<String> saved = save(
                "title",
                "New title of " + slug,
                "about",
                "Now **bold**\n\n<script>x</script>",
                "markdown",
                "yes",
                "organisers",
                "Test Body of Details | The Test Body",
                "tags",
                "Priority area: 4.1.1\nactivity:4.1",
                "contactEmail",
                "desk@example.org",
                "participants",
                "One group\nAnother group");

        assertThat(saved.statusCode()).as(errors(saved)).isEqualTo(303);
        String page = new Browser(server.getURI()).get("/meetings/" + slug).body();
        assertThat(page)
                .contains("New title of " + slug, "<strong>bold</strong>", "&lt;script&gt;", "The Test Body")
                .contains("Priority area 4.1.1", "Activity 4.1", "desk@example.org", "<li>Another group</li>");
    }

    @Test
    void plain_texts_print_as_they_stand() {
        assertThat(new Browser(server.getURI()).get("/meetings/" + slug).body()).contains("<p>Plain *text* stays</p>");
    }

    @Test
    void the_second_of_two_writers_sees_both_texts_and_loses_nothing() {
        Map<String, String> second = fields();
        save("about", "Theirs");

        second.put("about", "Mine");
        HttpResponse<String> refused = post(second);

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("dd.kept-lines").eachText()).contains("Theirs", "Mine");
        assertThat(page.select("#about").text()).isEqualTo("Mine");
        assertThat(profile().texts().about()).isEqualTo("Theirs");

        second.put("version", page.select("input[name=version]").val());
        assertThat(post(second).statusCode()).isEqualTo(303);
        assertThat(profile().texts().about()).isEqualTo("Mine");
    }

    @Test
    void another_date_says_first_what_it_touches_then_offers_to_move_the_rows() {
        HttpResponse<String> asked = save("firstDay", "2029-03-19");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("One row of the draft that is on no day", "Yes, change the date or place");
        assertThat(meeting().date().first()).isEqualTo(LocalDate.of(2029, 3, 5));

        HttpResponse<String> saved = save("firstDay", "2029-03-19", "confirmed", "yes");
        assertThat(saved.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/organise/meetings/" + slug + "/days");
        assertThat(drafts.of(meeting().id()).programme().days()).containsExactly(LocalDate.of(2029, 3, 5));
        Document days = Jsoup.parse(
                organiser.get("/organise/meetings/" + slug + "/days").body());
        assertThat(days.select("#days").val()).isEqualTo("14");

        organiser.post("/organise/meetings/" + slug + "/days", "days", "14");
        assertThat(drafts.of(meeting().id()).programme().days()).containsExactly(LocalDate.of(2029, 3, 19));
    }

    @Test
    void the_address_of_an_announced_meeting_stays() {
        save("slug", "elsewhere-" + slug);

        assertThat(meetings.find("elsewhere-" + slug)).isEmpty();
        assertThat(meetings.find(slug)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title        | ''          | Give the meeting a title
            hoursStart   | 25:00       | Give a time
            hoursEnd     | 08:00       | The end must be after the start
            hoursEnd     | ''          | Give both hours or none
            zone         | GMT+9       | Choose a time zone of the list
            country      | XXX         | Choose one of the list
            admits       | KING        | Choose one of the list
            contactEmail | nobody      | Give an e-mail address
            tags         | section:4   | is no place in the Work Plan
            organisers   | '| only line' | Give one body a line
            mode         | TELEPATHY   | Choose one of the list
            when         | SOON        | Say how exactly the date is known
            ordinal      | 2           | A number needs a series
            code         | a b         | Use letters, digits
            """)
    void bad_input_is_refused_at_its_field_and_the_rest_is_kept(String field, String value, String words) {
        MeetingProfile before = profile();

        HttpResponse<String> answer = save("chairLine", "Kept chair", field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words, "Kept chair");
        assertThat(profile()).isEqualTo(before);
    }

    private HttpResponse<String> save(String... changes) {
        Map<String, String> fields = fields();
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return post(fields);
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        List<String> sent = new ArrayList<>();
        fields.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return organiser.post(path(), sent.toArray(String[]::new));
    }

    /** The page's form as a browser would send it. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Document page = Jsoup.parse(organiser.get(path()).body());
        for (var pair : ((org.jsoup.nodes.FormElement) page.select("form.form").first()).formData()) {
            fields.put(pair.key(), pair.value());
        }
        return fields;
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".error-summary").text();
    }

    private MeetingFacts meeting() {
        return meetings.find(slug).orElseThrow();
    }

    private MeetingProfile profile() {
        return profiles.of(meeting().id()).orElseThrow();
    }

    private String path() {
        return "/organise/meetings/" + slug + "/details";
    }
}
