package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.ChangeSegment;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentOutcome;
import org.neaspec.plenary.programme.SegmentPlan;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class MeetingSettingsTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    AddProgramme addProgramme;

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    MeetingPlaces places;

    @Inject
    ChangeSegment changeSegment;

    @Inject
    Scene scene;

    @Inject
    AuditTrail audit;

    private String slug = "";

    @BeforeEach
    void aMeeting() {
        slug = "settings-" + RandomIds.publicId();
        addProgramme.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting with settings"
                kind: SYMPOSIUM
                date: "2027-03-02"
                zone: Asia/Seoul
                segments:
                  - {code: B, title: "Sealed segment", admits: [NEACAP_SPC_MEMBER], visibility: LISTED}
                items:
                  - {segment: B, kind: SESSION, start: "15:10", end: "16:20", title: "Sealed afternoon"}
                """.formatted(slug, slug.substring(0, 30))));
    }

    @Test
    void hiding_a_segment_wants_a_tick_and_says_which_gap_it_leaves() {
        var organiser = organiser();

        assertThat(organiser.get(path()).body()).contains("Tuesday, 2 March 2027, 15:10–16:20");
        var refused = save(organiser, "HIDDEN", null, "", "", "");
        assertThat(refused).contains("Tick the box to confirm");
        assertThat(visitorSees()).contains("Sealed afternoon");

        save(organiser, "HIDDEN", "yes", "", "", "");
        assertThat(visitorSees()).doesNotContain("Sealed", "15:10");
        assertThat(audit.newest(Long.MAX_VALUE, 20))
                .anyMatch(entry ->
                        entry.act().equals("programme.visibilityChanged") && "LISTED to HIDDEN".equals(entry.detail()));
    }

    @Test
    void a_placeholder_keeps_the_time_and_loses_the_title_at_once() {
        assertThat(visitorSees()).contains("Sealed afternoon");

        save(organiser(), "PLACEHOLDER", null, "", "", "");

        assertThat(visitorSees()).contains("15:10", "Closed session").doesNotContain("Sealed");
    }

    @Test
    void registration_opens_and_closes_in_the_time_of_the_meeting() {
        save(organiser(), "LISTED", null, "2020-01-01T09:00", "2027-02-20T18:00", "2");

        assertThat(meeting().registrationCloses()).isEqualTo(Instant.parse("2027-02-20T09:00:00Z"));
        assertThat(meeting().registration(Instant.parse("2027-02-20T08:59:59Z")))
                .isEqualTo(RegistrationState.OPEN);
        assertThat(meeting().registration(Instant.parse("2027-02-20T09:00:00Z")))
                .isEqualTo(RegistrationState.CLOSED);

        places.take(meeting().id());
        places.take(meeting().id());
        assertThat(places.take(meeting().id())).isFalse();
        assertThat(save(organiser(), "LISTED", null, "2020-01-01T09:00", "2027-02-20T18:00", "1"))
                .contains("2 places are taken already");
    }

    @Test
    void papers_are_due_by_a_moment_that_calendars_and_reminders_know() {
        var organiser = organiser();
        var deadlines = MeetingPaths.deadlinesFeed(slug);
        assertThat(save(organiser, "papersDue", "next week")).contains("value=\"next week\"", "Give a day and a time");
        assertThat(organiser.get(deadlines).body()).doesNotContain("Papers are due");

        save(organiser, "papersDue", "2027-02-22T17:00");

        assertThat(meeting().terms().papersDue()).isEqualTo(Instant.parse("2027-02-22T08:00:00Z"));
        assertThat(organiser.get(path()).body()).contains("value=\"2027-02-22T17:00\"");
        assertThat(organiser.get(deadlines).body())
                .contains("Papers are due", "DTEND;TZID=Asia/Seoul:20270222T170000", "SEQUENCE:1");
        organiser.post(
                MeetingPaths.mailReminders(slug),
                "days",
                "3",
                "anchor",
                "PAPERS_DUE",
                "status",
                "APPROVED",
                "segment",
                "");
        assertThat(organiser.get(MeetingPaths.mailReminders(slug)).body())
                .contains("3 working days before papers are due", "17 February 2027, 09:00 (Seoul");
        assertThat(audit.newest(Long.MAX_VALUE, 20))
                .anyMatch(entry -> entry.act().equals("meeting.termsChanged")
                        && Objects.toString(entry.detail()).endsWith("papers due 2027-02-22T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    LISTED | 2027-02-20T18:00 | 2027-01-20T18:00 | ''   | Registration must close after it opens
                    LISTED | ''               | 2027-01-20T18:00 | ''   | Say when registration opens
                    LISTED | tomorrow         | ''               | ''   | Give a day and a time
                    LISTED | 0001-01-01T00:00 | ''               | ''   | Give a day and a time
                    LISTED | ''               | ''               | many | Give a whole number
                    LISTED | ''               | ''               | 0    | Give a whole number
                    LISTED | ''               | ''               | 99999999999999999999 | Give a whole number
                    OPEN   | ''               | ''               | ''   | Choose what others see
                    """)
    void bad_input_is_refused_at_its_field(
            String visibility, String opens, String closes, String places, String words) {
        var before = meeting();

        assertThat(save(organiser(), visibility, null, opens, closes, places)).contains(words);
        assertThat(meeting()).isEqualTo(before);
    }

    @Test
    void the_second_of_two_organisers_is_told_and_overwrites_nothing() {
        var first = organiser();
        var second = organiser();
        var version = version(second);
        save(first, "PLACEHOLDER", null, "", "", "");

        var response = second.post(
                path(),
                "version",
                version,
                "visibility-" + segment(),
                "LISTED",
                "seen-" + segment(),
                "1",
                "opens",
                "",
                "closes",
                "",
                "places",
                "");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("Somebody else has changed this meeting");
        assertThat(visitorSees()).contains("Closed session");
    }

    @Test
    void what_somebody_changes_on_the_page_of_segments_meanwhile_is_not_overwritten() {
        Browser settings = organiser();
        String version = version(settings);
        int seen = programmes.segments(meeting().id()).get(0).version();
        SegmentFacts before = programmes.segments(meeting().id()).get(0);
        assertThat(changeSegment.change(meeting(), before.id(), seen, SegmentPlan.of(before), scene.organiser()))
                .isInstanceOf(SegmentOutcome.Saved.class);

        HttpResponse<String> response = hide(settings, version, seen);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body())
                .contains(
                        "Somebody else has changed segment",
                        "Nothing was saved: save once more",
                        "value=\"HIDDEN\" checked");
        assertThat(programmes.segments(meeting().id()).get(0).audience()).isEqualTo(before.audience());
        Element again = Jsoup.parse(response.body());
        assertThat(hide(
                                settings,
                                again.select("input[name=version]").val(),
                                Integer.parseInt(again.select("input[name=seen-" + segment() + "]")
                                        .val()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(programmes.segments(meeting().id()).get(0).audience().visibility())
                .isEqualTo(Visibility.HIDDEN);
    }

    private HttpResponse<String> hide(Browser browser, String version, int seen) {
        return browser.post(
                path(),
                "version",
                version,
                "visibility-" + segment(),
                "HIDDEN",
                "seen-" + segment(),
                Integer.toString(seen),
                "hide-" + segment(),
                "yes",
                "opens",
                "",
                "closes",
                "",
                "places",
                "");
    }

    @Test
    void nobody_else_reaches_the_settings() {
        var visitor = new Browser(server.getURI());

        assertThat(visitor.get(path()).statusCode()).isEqualTo(303);
        assertThat(visitor.post(path(), "version", "0").statusCode()).isEqualTo(403);
        assertThat(organiser()
                        .get("/organise/meetings/no-such-meeting/settings")
                        .statusCode())
                .isEqualTo(404);
    }

    private String save(Browser organiser, String visibility, String hide, String opens, String closes, String places) {
        return save(
                organiser,
                "visibility-" + segment(),
                visibility,
                "opens",
                opens,
                "closes",
                closes,
                "places",
                places,
                hide == null ? "unused" : "hide-" + segment(),
                "yes");
    }

    /** Sends the page as it is but for these fields. */
    private String save(Browser organiser, String... changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", version(organiser));
        fields.put("visibility-" + segment(), "LISTED");
        fields.put(
                "seen-" + segment(),
                Integer.toString(programmes.segments(meeting().id()).get(0).version()));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return organiser
                .post(
                        path(),
                        fields.entrySet().stream()
                                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                .toArray(String[]::new))
                .body();
    }

    private long segment() {
        return programmes.segments(meeting().id()).get(0).id();
    }

    private String version(Browser organiser) {
        return Jsoup.parse(organiser.get(path()).body())
                .select("input[name=version]")
                .val();
    }

    private String visitorSees() {
        var visitor = new Browser(server.getURI());
        return visitor.get("/meetings/" + slug).body()
                + visitor.get("/meetings/" + slug + "/programme").body();
    }

    private Browser organiser() {
        return staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    private MeetingFacts meeting() {
        return meetings.find(slug).orElseThrow();
    }

    private String path() {
        return "/organise/meetings/" + slug + "/settings";
    }
}
