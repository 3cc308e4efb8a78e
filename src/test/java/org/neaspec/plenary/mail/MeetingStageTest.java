package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** What is decided about a meeting reaches everybody registered, once, and can be taken back. */
class MeetingStageTest extends PlenaryTest {

    private static final int MANY = 200;

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    AddProgramme programmes;

    @Inject
    Meetings meetings;

    @Inject
    Registrations registrations;

    @Inject
    Scene scene;

    private Browser organiser = null;
    private String slug = "";

    @BeforeEach
    void aMeeting() {
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        slug = "stage-" + RandomIds.publicId();
        programmes.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting at a stage"
                kind: SYMPOSIUM
                date: "2029-03-05"
                zone: Asia/Seoul
                registration: {opens: now}
                """.formatted(slug, slug.substring(0, 30))));
    }

    @Test
    void cancelling_with_two_hundred_registrants_is_one_confirmed_act_that_reinstating_takes_back() {
        register(MANY);
        assertThat(organiser.get(path()).body()).contains(MANY + " approved registrations");

        assertThat(decide("CANCELLED", "Test reason", false, true)).contains("Tick the box to confirm");
        assertThat(decide("CANCELLED", "", true, true)).contains("Give the reason");
        assertThat(meeting().stage()).isEqualTo(Stage.SCHEDULED);

        decide("CANCELLED", "Test reason", true, true);
        assertThat(meeting().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(mails("MEETING_CANCELLED", "QUEUED")).isEqualTo(MANY);
        assertThat(registrations.registrants(meeting().id())).hasSize(MANY);
        var visitor = new Browser(server.getURI());
        assertThat(visitor.get("/meetings/" + slug).body()).doesNotContain("/meetings/" + slug + "/registration\"");

        assertThat(organiser.get(path()).body()).contains("Before, it was: Scheduled", "Test reason");
        decide("SCHEDULED", "", true, true);
        assertThat(meeting().stage()).isEqualTo(Stage.SCHEDULED);
        assertThat(mails("MEETING_CANCELLED", "QUEUED")).isZero();
        assertThat(mails("MEETING_REINSTATED", "QUEUED")).isEqualTo(MANY);
        scene.run(
                "UPDATE outbox_message SET state = 'CANCELLED' WHERE meeting_id = ?",
                meeting().id());
    }

    @Test
    void nobody_is_written_to_unless_the_organiser_says_so_and_those_who_withdrew_never() {
        register(3);
        scene.run(
                "UPDATE registration SET status = 'WITHDRAWN' WHERE meeting_id = ? ORDER BY id LIMIT 1",
                meeting().id());

        decide("POSTPONED", "Test reason", true, false);
        assertThat(mails("MEETING_POSTPONED", "QUEUED")).isZero();
        decide("CANCELLED", "Test reason", true, true);

        assertThat(mails("MEETING_CANCELLED", "QUEUED")).isEqualTo(2);
        scene.run(
                "UPDATE outbox_message SET state = 'CANCELLED' WHERE meeting_id = ?",
                meeting().id());
    }

    @Test
    void what_a_mail_says_must_still_hold_when_it_is_sent() {
        assertThat(MailKind.MEETING_CANCELLED.holdsAt(Stage.CANCELLED)).isTrue();
        assertThat(MailKind.MEETING_CANCELLED.holdsAt(Stage.SCHEDULED)).isFalse();
        assertThat(MailKind.MEETING_MOVED.holdsAt(Stage.POSTPONED)).isFalse();
        assertThat(MailKind.MEETING_REINSTATED.holdsAt(Stage.AGREED)).isTrue();
    }

    @Test
    void a_meeting_without_days_is_not_scheduled_and_an_unknown_stage_is_refused() {
        scene.run(
                "UPDATE meeting SET stage = 'AGREED', date_precision = 'TBD', starts_on = NULL, ends_on = NULL WHERE id = ?",
                meeting().id());

        assertThat(decide("SCHEDULED", "", true, false)).contains("A scheduled meeting has its days");
        assertThat(decide("FINISHED", "", true, false)).contains("Choose a stage of the list");
        assertThat(decide("AGREED", "", true, false)).contains("Choose a stage of the list");
    }

    @Test
    void the_second_of_two_organisers_is_told() {
        String old = version();
        decide("POSTPONED", "Test reason", true, false);

        var answer =
                organiser.post(path(), "version", old, "stage", "CANCELLED", "reason", "Other", "confirmed", "yes");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Somebody else has changed this meeting");
        assertThat(meeting().stage()).isEqualTo(Stage.POSTPONED);
    }

    @Test
    void announcing_shows_the_meeting_to_everybody_once_and_for_good() {
        scene.run(
                "UPDATE meeting SET announced_at = NULL WHERE id = ?", meeting().id());
        var visitor = new Browser(server.getURI());
        assertThat(visitor.get("/meetings/" + slug).statusCode()).isEqualTo(404);
        String version = version();

        organiser.post(path() + "/announcement", "version", version);

        assertThat(visitor.get("/meetings/" + slug).statusCode()).isEqualTo(200);
        assertThat(organiser
                        .post(path() + "/announcement", "version", version())
                        .statusCode())
                .isEqualTo(422);
    }

    private void register(int many) {
        long id = meeting().id();
        for (int i = 0; i < many; i++) {
            String mail = "stage" + i + "@example.org";
            long person = scene.insert(
                    "INSERT INTO person (public_id, printed_name, email, created_at) VALUES (?, ?, ?, NOW(6))",
                    RandomIds.publicId(),
                    "Test Registrant " + i,
                    mail);
            scene.insert("""
                    INSERT INTO registration (reference, meeting_id, person_id, email_key, request_key, status, category,
                      attendance, consent_listing, consent_privacy_at, holds_place, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, 'APPROVED', 'NGO', 'IN_PERSON', TRUE, NOW(6), TRUE, NOW(6), NOW(6))
                    """, RandomIds.reference(), id, person, mail, RandomIds.publicId());
        }
    }

    private String decide(String stage, String reason, boolean confirmed, boolean tell) {
        return organiser
                .post(
                        path(),
                        "version",
                        version(),
                        "stage",
                        stage,
                        "reason",
                        reason,
                        confirmed ? "confirmed" : "unused",
                        "yes",
                        tell ? "tell" : "unused2",
                        "yes")
                .body();
    }

    private String version() {
        return Jsoup.parse(organiser.get(path()).body())
                .select("input[name=version]")
                .get(0)
                .val();
    }

    private long mails(String kind, String state) {
        return scene.rows(
                        "SELECT id FROM outbox_message WHERE meeting_id = ? AND kind = ? AND state = ?",
                        meeting().id(),
                        kind,
                        state)
                .size();
    }

    private MeetingFacts meeting() {
        return meetings.find(slug).orElseThrow();
    }

    private String path() {
        return "/organise/meetings/" + slug + "/stage";
    }
}
