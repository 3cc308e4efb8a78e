package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.MeetingTemplate;
import org.neaspec.plenary.meeting.DatePrecision;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RelationKind;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class NewMeetingTest extends PlenaryTest {

    private static final String PATH = "/organise/meetings/new";

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    Drafts drafts;

    @Inject
    Versions versions;

    @Inject
    AddProgramme addProgramme;

    private Browser organiser = null;
    private String mark = "";

    @BeforeEach
    void anOrganiser() {
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        mark = RandomIds.publicId().substring(0, 13);
    }

    @Test
    void a_meeting_from_nothing_is_proposed_and_only_staff_know_of_it() {
        var answer = create("title", "Fresh " + mark, "when", "PERIOD", "year", "2031", "part", "Q4");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        MeetingFacts meeting = meetings.find("fresh-" + mark).orElseThrow();
        assertThat(meeting.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(meeting.date().print()).isEqualTo("Fourth quarter of 2031");
        assertThat(meeting.zone()).isNull();
        assertThat(drafts.of(meeting.id()).programme()).isEqualTo(Programme.EMPTY);
        var visitor = new Browser(server.getURI());
        assertThat(visitor.get("/meetings/" + meeting.slug()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain(mark);
        assertThat(organiser.get("/organise").body()).contains("Fresh " + mark, "Not announced yet");
    }

    @ParameterizedTest
    @EnumSource
    void a_template_becomes_segments_and_a_draft_that_names_nobody(MeetingTemplate template) {
        create("from", "template:" + template.word(), "title", "Begun " + mark, "firstDay", "2031-06-02");

        MeetingFacts meeting = meetings.find("begun-" + mark).orElseThrow();
        Programme draft = drafts.of(meeting.id()).programme();
        assertThat(draft.items()).hasSizeGreaterThan(5);
        assertThat(draft.days().get(0)).isEqualTo(LocalDate.of(2031, 6, 2));
        assertThat(draft.items().stream().flatMap(ProgrammeItem::allSlots)).noneMatch(SpeakerSlot::named);
        assertThat(versions.newest(meeting.id())).isEmpty();
        assertThat(programmes.segments(meeting.id())).hasSize(template == MeetingTemplate.POLICY_DIALOGUE ? 2 : 0);
        assertThat(meetings.details(meeting.id()).participantGroups()).isNotEmpty();
    }

    @Test
    void a_copy_is_the_next_edition_with_its_rows_on_the_new_days_and_without_people() {
        long first = addProgramme.add(Paper.read(EDITION.replace("$mark", mark)));
        var page = organiser.get("/organise/meetings/edition-" + mark + "/copy");
        assertThat(page.headers().firstValue("Location").orElseThrow()).isEqualTo(PATH + "?from=copy:edition-" + mark);
        assertThat(organiser.get(PATH + "?from=copy:edition-" + mark).body())
                .contains("3 rows come along", "2 March 2030", "Edition " + mark);

        create(
                "from",
                "copy:edition-" + mark,
                "title",
                "Later " + mark,
                "firstDay",
                "2031-04-07",
                "lastDay",
                "2031-04-08",
                "slug",
                "later-" + mark);

        MeetingFacts copy = meetings.find("later-" + mark).orElseThrow();
        Programme draft = drafts.of(copy.id()).programme();
        Programme source = drafts.of(first).programme();
        assertThat(draft.days()).containsExactly(LocalDate.of(2031, 4, 7), LocalDate.of(2031, 4, 8));
        assertThat(draft.items()).extracting(ProgrammeItem::title).containsExactly("Opening", "Talk", "Second day");
        assertThat(draft.items())
                .extracting(ProgrammeItem::id)
                .doesNotContainAnyElementsOf(
                        source.items().stream().map(ProgrammeItem::id).toList());
        SpeakerSlot speaker = draft.items().get(1).slots().get(0);
        assertThat(speaker.personName()).isNull();
        assertThat(speaker.state()).isEqualTo("JPN");
        assertThat(speaker.capacity()).isEqualTo("Test capacity");
        assertThat(copy.places()).isEqualTo(40);
        assertThat(copy.registrationOpens()).isNull();
        assertThat(copy.venue().print()).isEmpty();
        assertThat(meetings.details(copy.id()).about()).isEqualTo("About the edition");
        assertThat(programmes.segments(copy.id())).extracting("code").containsExactly("B");
        assertThat(draft.agenda().items()).extracting("title").containsExactly("Adoption of the agenda");
    }

    @Test
    void a_copy_in_a_series_counts_on_and_leads_to_the_edition_before() {
        create("title", "One " + mark, "newSeries", "Series " + mark, "ordinal", "6", "slug", "one-" + mark);
        String page = organiser.get(PATH + "?from=copy:one-" + mark).body();
        assertThat(page).contains("name=\"ordinal\" type=\"text\" value=\"7\"");

        create(
                "from",
                "copy:one-" + mark,
                "title",
                "Two " + mark,
                "series",
                "series-" + mark,
                "ordinal",
                "7",
                "firstDay",
                "2032-06-02");

        MeetingFacts two = meetings.find("series-" + mark + "-7").orElseThrow();
        assertThat(meetings.find("one-" + mark)).isPresent();
        assertThat(two.code()).isEqualTo(("SERIES-" + mark + "-7").toUpperCase(java.util.Locale.ROOT));
        assertThat(RelationKind.PREVIOUS_IN_SERIES.messageKey(true)).endsWith("inverse");
    }

    @Test
    void one_that_looks_like_another_is_created_only_when_that_is_meant() {
        create("title", "Twin " + mark);

        var warned = create("title", "twin " + mark);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("There is a meeting of this title in the same year already");
        assertThat(create("title", "twin " + mark, "anyway", "yes").statusCode())
                .isEqualTo(303);
        assertThat(meetings.find("twin-" + mark + "-2")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title    | ''           | Give the meeting a title
            title    | <300>        | Shorten this to 300 characters
            kind     | PARTY        | Choose a kind of meeting
            when     | WEEKS        | Say how exactly the date is known
            when     | TBD          | Say why the date is to be confirmed
            when     | PERIOD       | Give a year
            firstDay | 2031-02-30   | Give a day, such as
            firstDay | 0001-01-01   | Give a day, such as
            lastDay  | 2031-01-01   | The last day must not be before the first
            lastDay  | 2032-06-02   | A meeting lasts 60 days at the most
            series   | no-such      | Choose a series of the list
            ordinal  | zero         | Give a whole number from 1 to 999
            ordinal  | 3            | A number needs a series
            slug     | new          | Use small letters, digits and single hyphens
            slug     | A b          | Use small letters, digits and single hyphens
            zone     | Atlantis     | There is no such zone
            code     | A B          | Use letters, digits and single hyphens
            """)
    void bad_input_is_refused_at_its_field_and_everything_typed_is_kept(String field, String value, String words) {
        String typed = value.equals("<300>") ? "x".repeat(301) : value;

        var answer = create("title", "Kept " + mark, "dateReason", "", field, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(answer.body()).contains(field.equals("title") ? "2031-06-02" : "Kept " + mark);
        assertThat(meetings.find("kept-" + mark)).isEmpty();
    }

    @Test
    void the_precision_of_a_date_comes_as_it_was_chosen() {
        create("title", "Precise " + mark, "when", "TBD", "dateReason", "Upon consultation");

        var date = meetings.find("precise-" + mark).orElseThrow().date();
        assertThat(date.precision()).isEqualTo(DatePrecision.TBD);
        assertThat(date.reason()).isEqualTo("Upon consultation");
    }

    @Test
    void whoever_gives_a_first_day_has_said_how_exactly_the_date_is_known() {
        var answer = create("title", "Dated " + mark, "when", "", "then", "import", "zone", "Ulaanbaatar");

        var meeting = meetings.find("dated-" + mark).orElseThrow();
        assertThat(meeting.date().print()).isEqualTo("2 June 2031");
        assertThat(meeting.zone()).isEqualTo(ZoneId.of("Asia/Ulaanbaatar"));
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/organise/meetings/dated-" + mark + "/programme/import#text");
        var nothing = create("title", "Undated " + mark, "when", "", "firstDay", "");
        assertThat(nothing.body()).contains("Say how exactly the date is known");
    }

    private java.net.http.HttpResponse<String> create(String... changes) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (String field : List.of(
                "from",
                "title",
                "newSeries",
                "series",
                "ordinal",
                "lastDay",
                "year",
                "part",
                "dateReason",
                "slug",
                "code")) {
            fields.put(field, "");
        }
        fields.put("kind", "SYMPOSIUM");
        fields.put("when", "DAYS");
        fields.put("firstDay", "2031-06-02");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        List<String> sent = new ArrayList<>();
        fields.forEach((name, value) -> sent.addAll(Arrays.asList(name, Objects.requireNonNullElse(value, ""))));
        return organiser.post(PATH, sent.toArray(String[]::new));
    }

    private static final String EDITION = """
            slug: edition-$mark
            code: E-$mark
            title: "Edition $mark"
            kind: SYMPOSIUM
            date: "2030-03-02/2030-03-03"
            zone: Asia/Seoul
            venue: {line: "Old place"}
            about: "About the edition"
            registration: {opens: now, places: 40}
            segments:
              - {code: B, title: "Sealed", admits: [NEACAP_SPC_MEMBER], visibility: HIDDEN}
            agenda:
              - {title: "Adoption of the agenda"}
            items:
              - {kind: OPENING, start: "09:00", end: "09:30", title: "Opening"}
              - {kind: PRESENTATION, segment: B, start: "09:30", end: "10:00", title: "Talk", slots: [{state: JPN, capacity: "Test capacity"}]}
              - {day: 2, kind: SESSION, start: "09:30", end: "10:00", title: "Second day"}
            """;
}
