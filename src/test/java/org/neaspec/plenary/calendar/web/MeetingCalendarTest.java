package org.neaspec.plenary.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.calendar.IcsReader;
import org.neaspec.plenary.meeting.ChangeStage;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.story.PlenaryTest;

class MeetingCalendarTest extends PlenaryTest {

    private static final String CANARY = "Canary row of the closed segment";

    @Inject
    ChangeStage changeStage;

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Meetings meetings;

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decide;

    @Inject
    VerifyDesignation verify;

    @Inject
    PersonalLinks links;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_files_of_all_demonstration_meetings_pass_the_rules() throws Exception {
        int files = 0;
        for (MeetingCard meeting : meetings.cards()) {
            HttpResponse<byte[]> file = get("/meetings/" + meeting.slug() + "/programme.ics");
            if (file.statusCode() == 404) {
                continue;
            }
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(IcsLint.faults(file.body())).isEmpty();
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_dialogue_opens_at_six_in_universal_time() throws Exception {
        HttpResponse<byte[]> file = get("/meetings/neacap-policy-dialogue-2/programme.ics");

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"neacap-policy-dialogue-2.ics\"");
        assertThat(file.headers().firstValue("Vary")).contains("Accept-Encoding, Cookie");
        assertThat(text(file)).contains("DTSTART;TZID=Asia/Ulaanbaatar:20250923T140000");
        var events = Biweekly.parse(new String(file.body(), UTF_8)).first().getEvents();
        assertThat(events).hasSize(8);
        assertThat(events.get(1).getSummary().getValue()).isEqualTo("NEACAP-PD-2 | Opening");
        assertThat(events.get(1).getCategories().get(0).getValues()).containsExactly("Opening");
        assertThat(events.get(1).getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2025-09-23T06:00:00Z"));
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.getLocation().getValue()).isEqualTo("Blue Sky Hotel, Ulaanbaatar, Mongolia"));
    }

    @Test
    void a_meeting_of_known_days_without_timed_rows_is_whole_days_on_which_nobody_is_busy() throws Exception {
        HttpResponse<byte[]> file = get("/meetings/neaspec-som-26/programme.ics");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(IcsLint.faults(file.body())).isEmpty();
        MeetingFacts meeting = meetings.find("neaspec-som-26").orElseThrow();
        String uid = IcsReader.calendar(file.body()).blocks("VEVENT").get(0).value("UID");
        assertThat(text(file))
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains(
                        "DTSTART;VALUE=DATE:"
                                + DateTimeFormatter.BASIC_ISO_DATE.format(
                                        meeting.date().first()),
                        "DTEND;VALUE=DATE:"
                                + DateTimeFormatter.BASIC_ISO_DATE.format(
                                        meeting.date().last().plusDays(1)),
                        "SUMMARY:" + meeting.code(),
                        "TRANSP:TRANSPARENT")
                .doesNotContain("VTIMEZONE", "TZID");
        assertThat(get("/meetings/neaspec-som-26/programme.ics").body()).isEqualTo(file.body());
        assertThat(get("/meetings/neaspec-som-26/items/" + uid + ".ics").statusCode())
                .as("it is no row")
                .isEqualTo(404);
        for (String page : List.of("/meetings/neaspec-som-26", "/meetings/neaspec-som-26/programme")) {
            assertThat(text(get(page)))
                    .contains("Add the meeting to your calendar", "href=\"/meetings/neaspec-som-26/programme.ics\"");
        }
    }

    @Test
    void the_days_of_a_meeting_count_its_own_changes_and_none_of_rows_that_are_hidden() throws Exception {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        Programme now = versions.newest(meeting.id()).orElseThrow().content().programme();
        Programme hidden = now.withItems(
                now.items().stream().filter(item -> "B".equals(item.segment())).toList());
        publish.publish(meeting.id(), new PublishWish(hidden, 1, null, null, Notice.SILENT), Actor.SERVER);
        scene.run(
                "UPDATE programme_version SET content = JSON_SET(content, '$.withdrawn', JSON_ARRAY()) WHERE meeting_id = ?",
                meeting.id());
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", meeting.id());
        String file = "/meetings/" + meeting.slug() + "/programme.ics";
        byte[] before = get(file).body();
        assertThat(new String(before, UTF_8)).contains("VALUE=DATE", "SEQUENCE:0");

        ProgrammeItem row = hidden.items().get(0);
        Programme later = hidden.with(row.toBuilder().room("Another room").build());
        publish.publish(meeting.id(), new PublishWish(later, 2, "Rev.1", null, Notice.SILENT), Actor.SERVER);
        assertThat(get(file).body()).isEqualTo(before);

        assertThat(changeStage.change(
                        scene.again(meeting),
                        new ChangeStage.Wish(scene.again(meeting).version(), Stage.POSTPONED, "Test reason", false),
                        Actor.SERVER))
                .isInstanceOf(ChangeStage.Outcome.Changed.class);
        assertThat(text(get(file))).contains("VALUE=DATE", "SEQUENCE:1");
    }

    @Test
    void a_meeting_whose_days_are_not_known_has_no_file_and_no_link_to_one() throws Exception {
        assertThat(get("/meetings/neaspec-som-29/programme.ics").statusCode()).isEqualTo(404);
        for (String page : List.of("/meetings/neaspec-som-29", "/meetings/neaspec-som-29/programme")) {
            assertThat(text(get(page))).doesNotContain("programme.ics");
        }
    }

    @Test
    void a_meeting_that_is_not_announced_has_no_file_although_its_days_are_known() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        String path = "/meetings/" + meeting.slug() + "/programme.ics";
        assertThat(get(path).statusCode()).isEqualTo(200);

        scene.run("UPDATE meeting SET announced_at = NULL, revision = revision + 1 WHERE id = ?", meeting.id());

        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path).body())
                .isEqualTo(get("/meetings/no-such-meeting/programme.ics").body());
    }

    @Test
    void one_row_is_a_file_of_its_own_with_the_same_uid() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        String id = idOf(meeting, "Open session");
        HttpResponse<byte[]> file = get("/meetings/" + meeting.slug() + "/items/" + id + ".ics");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(IcsLint.faults(file.body())).isEmpty();
        assertThat(IcsReader.calendar(file.body()).blocks("VEVENT"))
                .singleElement()
                .satisfies(event -> assertThat(event.value("UID")).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTED", "PLACEHOLDER", "HIDDEN"})
    void a_closed_row_is_in_no_file_of_those_it_does_not_admit(String visibility) throws Exception {
        MeetingFacts meeting = scene.openMeeting(visibility);
        String none = "/meetings/" + meeting.slug() + "/items/8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1bff.ics";
        String closed = "/meetings/" + meeting.slug() + "/items/" + idOf(meeting, CANARY) + ".ics";
        String whole = "/meetings/" + meeting.slug() + "/programme.ics";
        String approved = "my=" + approved(meeting);

        for (String cookie : List.of("other=1", approved)) {
            assertThat(text(get(whole, "Cookie", cookie)))
                    .contains("Open session")
                    .doesNotContain("anary", "Strategic");
            HttpResponse<byte[]> answer = get(closed, "Cookie", cookie);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(get(none, "Cookie", cookie).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTED", "PLACEHOLDER", "HIDDEN"})
    void a_closed_row_is_in_the_files_of_those_it_admits_and_stays_out_of_what_is_kept(String visibility)
            throws Exception {
        MeetingFacts meeting = scene.openMeeting(visibility);
        String whole = "/meetings/" + meeting.slug() + "/programme.ics";
        String closed = "/meetings/" + meeting.slug() + "/items/" + idOf(meeting, CANARY) + ".ics";
        String member = "my=" + approvedMember(meeting);

        assertThat(text(get(whole, "Cookie", member))).contains(CANARY, "CLASS:PRIVATE");
        assertThat(text(get(closed, "Cookie", member))).contains(CANARY);
        assertThat(text(get(whole))).doesNotContain("anary");
        assertThat(get(closed).statusCode()).isEqualTo(404);
        assertThat(text(get(whole, "Cookie", member))).contains(CANARY);
    }

    @Test
    void a_link_of_one_meeting_opens_nothing_at_another() throws Exception {
        String elsewhere = "my=" + approvedMember(scene.openMeeting());
        MeetingFacts meeting = scene.openMeeting();

        assertThat(text(get("/meetings/" + meeting.slug() + "/programme.ics", "Cookie", elsewhere)))
                .doesNotContain("anary");
    }

    @Test
    void follows_a_change_of_the_programme_at_once() throws Exception {
        MeetingFacts meeting = scene.openMeeting();
        String whole = "/meetings/" + meeting.slug() + "/programme.ics";
        HttpResponse<byte[]> before = get(whole);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(get(whole, "If-None-Match", tag).statusCode()).isEqualTo(304);

        Programme now = versions.newest(meeting.id()).orElseThrow().content().programme();
        ProgrammeItem row = now.find(idOf(meeting, "Open session")).orElseThrow();
        ProgrammeItem moved = row.toBuilder()
                .title("Moved session")
                .times(row.day(), LocalTime.of(15, 0), LocalTime.of(16, 0))
                .build();
        publish.publish(meeting.id(), new PublishWish(now.with(moved), 1, null, null, Notice.SILENT), Actor.SERVER);

        HttpResponse<byte[]> after = get(whole, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(text(after))
                .contains("Moved session", "T150000", "SEQUENCE:1")
                .doesNotContain("Open session");
    }

    @Test
    void meetings_without_a_day_and_meetings_that_are_not_there_answer_alike() throws Exception {
        byte[] none = get("/no-such-page").body();
        long id = scene.insert(
                "INSERT INTO meeting (slug, code, title, kind, stage, date_precision, created_at, revised_at, announced_at) VALUES (?, ?, 'Test', 'SYMPOSIUM', 'PROPOSED', 'TBD', NOW(6), NOW(6), NOW(6))",
                "test-no-day",
                "T-NO-DAY");
        assertThat(id).isPositive();

        for (String slug : List.of("test-no-day", "test-no-such-meeting")) {
            for (String file : List.of("/programme.ics", "/items/x.ics")) {
                HttpResponse<byte[]> answer = get("/meetings/" + slug + file);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(none);
            }
        }
    }

    private String idOf(MeetingFacts meeting, String title) {
        List<Map<String, Object>> rows = scene.rows(
                "SELECT public_id FROM programme_item WHERE meeting_id = ? AND title = ?", meeting.id(), title);
        return (String) rows.get(0).get("public_id");
    }

    /** The personal token of somebody approved without any designation. */
    private String approved(MeetingFacts meeting) {
        RegistrationDetail detail = registered(meeting);
        approve(meeting, detail);
        return links.current(detail.id(), LinkPurpose.MY);
    }

    private String approvedMember(MeetingFacts meeting) {
        RegistrationDetail detail = registered(meeting);
        approve(meeting, detail);
        Organiser organiser = scene.organiser();
        verify.verify(
                organiser,
                meeting.id(),
                detail.reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "Test letter"));
        return links.current(detail.id(), LinkPurpose.MY);
    }

    private RegistrationDetail registered(MeetingFacts meeting) {
        var outcome = registerParticipant.register(meeting, Scene.unique("key"), Scene.answers());
        return registrations.byId(((Submitted) outcome).registrationId()).orElseThrow();
    }

    private void approve(MeetingFacts meeting, RegistrationDetail detail) {
        var seen = new DecideRegistrations.Seen(detail.reference(), detail.version());
        decide.decide(scene.organiser(), meeting.id(), List.of(seen), Decision.APPROVE, null, List.of());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8).replace("\r\n ", "");
    }
}
