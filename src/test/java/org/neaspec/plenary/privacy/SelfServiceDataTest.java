package org.neaspec.plenary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.ReviewNotes;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** People see what is held about them, and what is erased is nowhere any more. */
class SelfServiceDataTest extends PlenaryTest {

    @Inject
    Replies replies;

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant register;

    @Inject
    PersonalLinks links;

    @Inject
    ReviewNotes notes;

    @Inject
    RetentionRound round;

    @Inject
    FormScene forms;

    @Inject
    DelegationScene delegations;

    @Inject
    Registrations registrations;

    @Inject
    FailingAddresses failing;

    /** Somebody whose word stands in every field that people and staff fill in. */
    private record Person(MeetingFacts meeting, long id, String reference, String token, String word) {

        String data() {
            return "/my/" + token + "/data";
        }

        String privacy() {
            return "/organise/meetings/" + meeting.slug() + "/privacy";
        }
    }

    private Person person(String word) {
        var meeting = scene.openMeeting();
        var made = (Submitted) register.register(
                meeting, RandomIds.publicId(), Scene.answers(word + "-" + RandomIds.publicId() + "@example.org"));
        long id = made.registrationId();
        scene.run(
                "UPDATE person p JOIN registration r ON r.person_id = p.id SET p.given_name = ?, p.family_name = ?, "
                        + "p.printed_name = ?, p.local_name = ?, p.phone = ?, p.job_title = ?, p.unit = ?, p.affiliation = ?, "
                        + "p.biography = ? WHERE r.id = ?",
                word,
                word,
                word,
                word,
                word,
                word,
                word,
                word,
                word,
                id);
        scene.run(
                "UPDATE registration SET job_title = ?, unit = ?, organisation = ?, dietary = ?, access_needs = ?, "
                        + "reason = ?, endorsement_note = ? WHERE id = ?",
                word,
                word,
                word,
                word,
                word,
                word,
                word,
                id);
        scene.run("UPDATE registration_step SET reason = ?, detail = ? WHERE registration_id = ?", word, word, id);
        scene.insert(
                "INSERT INTO change_request (registration_id, answers, form_answers, asked_at, state, reason) "
                        + "VALUES (?, ?, ?, NOW(6), 'REFUSED', ?)",
                id,
                '"' + word + '"',
                word,
                word);
        scene.insert(
                "INSERT INTO person_step (person_id, at, actor, act, detail) "
                        + "SELECT person_id, NOW(6), 'Test Organiser', 'CHANGED', ? FROM registration WHERE id = ?",
                word,
                id);
        scene.insert(
                "INSERT INTO person_key (person_id, kind, value) SELECT person_id, 'WORD', ? FROM registration "
                        + "WHERE id = ?",
                word,
                id);
        scene.insert(
                "INSERT INTO directory_merge (what, gone_id, kept_id, way_back, merged_by, merged_at) "
                        + "SELECT 'PERSON', person_id, person_id, ?, 'Test Organiser', NOW(6) FROM registration WHERE id = ?",
                word,
                id);
        var reference = scene.rows("SELECT reference FROM registration WHERE id = ?", id)
                .get(0)
                .get("reference")
                .toString();
        var file = scene.insert(
                "INSERT INTO list_import (public_id, meeting_id, account_id, account_name, account_email, name, heads, state, "
                        + "told, opened_at) VALUES (?, ?, ?, 'Test Organiser', '', 'list.xlsx', '[]', 'DONE', FALSE, NOW(6))",
                RandomIds.publicId(),
                meeting.id(),
                scene.organiser().accountId());
        scene.insert(
                "INSERT INTO list_import_row (import_id, line, entry_key, cells, outcome, pending, reference, name, remarks) "
                        + "VALUES (?, 2, ?, ?, 'CHANGED', FALSE, ?, ?, ?)",
                file,
                RandomIds.publicId(),
                "[\"" + word + "\"]",
                reference,
                word,
                "[\"" + word + "\"]");
        scene.insert(
                "INSERT INTO audit_entry (at, actor, act, subject, detail) "
                        + "VALUES (NOW(6), 'Test Organiser', 'registration.decided.RETURNED', ?, ?)",
                reference,
                word);
        notes.add(scene.organiser(), meeting.id(), reference, "A note of staff about " + word);
        return new Person(meeting, id, reference, links.current(id, LinkPurpose.MY), word);
    }

    /** Every column of every table in which the word stands. */
    private List<String> placesOf(String word) {
        List<String> places = new ArrayList<>();
        for (var column : scene.rows(
                "SELECT table_name AS t, column_name AS c FROM information_schema.columns "
                        + "WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', "
                        + "'blob', 'mediumblob', 'longblob', 'binary', 'varbinary') AND table_name <> 'flyway_schema_history'")) {
            var found = scene.count("SELECT COUNT(*) FROM `" + column.get("t") + "` WHERE LOCATE(LOWER('" + word
                    + "'), LOWER(CONVERT(`" + column.get("c") + "` USING utf8mb4))) > 0");
            if (found > 0) {
                places.add(column.get("t") + "." + column.get("c"));
            }
        }
        return places;
    }

    @Test
    void everything_that_is_held_is_shown_and_can_be_taken_along() {
        var person = person("Zorvath");
        var other = person("Quenlabi");
        wrote(person, "Where is the hall, asks Zorvath");
        wrote(other, "Where is the station");
        var browser = new Browser(server.getURI());

        var page = browser.get(person.data());
        assertThat(page.statusCode()).isEqualTo(200);
        var file = browser.get(person.data() + ".json");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(person.reference() + ".json");
        for (var text : List.of(page.body(), file.body())) {
            assertThat(text)
                    .contains("Zorvath", person.reference(), "MNG", "@example.org", "Where is the hall")
                    .doesNotContain(
                            "A note of staff",
                            "Where is the station",
                            "Quenlabi",
                            other.reference(),
                            person.token().substring(5) + "x");
        }
        assertThat(file.body()).contains("UNDER_REVIEW", "IN_PERSON");
        assertThat(Jsoup.parse(page.body()).select("main").text())
                .as("for people")
                .contains("Awaiting review", "In person", "A mail to read", "(Ulaanbaatar, UTC+8)")
                .doesNotContain("UNDER_REVIEW", "IN_PERSON", "NOT_ASKED", "true", "false")
                .doesNotContainPattern("\\dT\\d\\d:");
        for (var name : List.of(
                "\"dietary\"",
                "\"accessNeeds\"",
                "\"biography\"",
                "\"steps\"",
                "\"mails\"",
                "\"links\"",
                "\"changes\"")) {
            assertThat(file.body()).contains(name);
        }
        assertThat(page.body()).contains("How long it is kept", "Dietary and access needs: until");
    }

    /** A mail to the mailbox of replies. */
    private void wrote(Person person, String words) {
        String address =
                registrations.byId(person.id()).orElseThrow().answers().email().text();
        replies.receive(("From: " + address + "\r\nSubject: A question\r\n\r\n" + words + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void files_and_papers_go_along_and_an_address_that_fails_is_shown() throws IOException {
        var person = person("Tessaro");
        var other = person("Gormund");
        forms.sentFile(person.meeting(), person.id());
        var address = registrations.byId(person.id()).orElseThrow().answers().email();
        var point = delegations.focalPoint(person.meeting(), "MNG", null);
        var elsewhere = delegations.focalPoint(person.meeting(), "KOR", null);
        delegations.paper(point);
        delegations.paper(elsewhere);
        scene.run(
                "UPDATE focal_point SET addresses = CONCAT(addresses, CHAR(10), ?) WHERE id = ?",
                address.text(),
                point.id());
        failing.note(address, "550 no such user");
        var browser = new Browser(server.getURI());

        var page = browser.get(person.data());
        var archive = bytes(person.data() + ".zip");

        assertThat(page.body())
                .contains("Mails to your address that came back", "550 no such user")
                .contains("Papers you sent for your delegation", "note.png", person.data() + ".zip");
        var entries = entries(archive);
        assertThat(entries.keySet()).containsExactly("data.json", "files/1-letter.png", "delegation/1-note.png");
        assertThat(new String(entries.get("data.json"), StandardCharsets.UTF_8))
                .isEqualTo(browser.get(person.data() + ".json").body())
                .contains("Tessaro", "550 no such user")
                .doesNotContain("Gormund");
        assertThat(entries.get("files/1-letter.png"))
                .isEqualTo("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bytes(person.data() + ".zip")).isEqualTo(archive);
        assertThat(entries(bytes(other.data() + ".zip")).keySet()).containsExactly("data.json");
        scene.run("UPDATE focal_point SET removed_at = NOW(6) WHERE id = ?", point.id());
        assertThat(entries(bytes(person.data() + ".zip")).keySet()).containsExactly("data.json", "files/1-letter.png");
    }

    private byte[] bytes(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(server.getURI() + path)).build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(".zip");
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void what_is_erased_is_nowhere_any_more_and_the_statistics_stay() {
        var person = person("Umbrelli");
        var browser = new Browser(server.getURI());
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var feed = links.current(person.id(), LinkPurpose.FEED);
        assertThat(placesOf("Umbrelli")).hasSizeGreaterThan(20);

        assertThat(browser.post("/my/" + person.token() + "/erasure", "words", "Umbrelli")
                        .statusCode())
                .as("without the tick")
                .isEqualTo(422);
        assertThat(browser.post("/my/" + person.token() + "/erasure", "words", "Umbrelli", "meant", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(person.data()).body()).contains("Waits for a decision");
        assertThat(organiser.get("/organise").body()).contains("Wishes for erasure to be decided", person.privacy());
        assertThat(organiser.get(person.privacy()).body()).contains("Umbrelli", "The person still takes part");

        assertThat(organiser
                        .post(person.privacy() + "/" + person.reference() + "/erasure", "decision", "ERASE")
                        .statusCode())
                .isEqualTo(303);

        assertThat(placesOf("Umbrelli"))
                .as("until the last mail has left")
                .containsExactlyInAnyOrder("outbox_message.recipient_email", "outbox_message.recipient_name");
        scene.run("DELETE FROM outbox_message WHERE registration_id = ? AND kind = 'ERASED'", person.id());
        assertThat(placesOf("Umbrelli")).isEmpty();
        var row = scene.rows(
                        "SELECT status, category, state_code, attendance, holds_place FROM registration WHERE id = ?",
                        person.id())
                .get(0);
        assertThat(row)
                .containsEntry("status", "WITHDRAWN")
                .containsEntry("category", "GOVERNMENT")
                .containsEntry("state_code", "MNG");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND (LENGTH(content) > 0 "
                                + "OR state NOT IN ('SENT', 'CANCELLED', 'DEAD'))",
                        person.id()))
                .isZero();
        assertThat(scene.count("SELECT COUNT(*) FROM review_note WHERE registration_id = ?", person.id()))
                .isZero();
        assertThat(browser.get("/my/" + person.token()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/calendar/" + feed + ".ics").statusCode()).isEqualTo(404);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'privacy.erased' AND subject = ?",
                        person.reference()))
                .isEqualTo(1);
        assertThat(organiser.get(person.privacy()).body()).contains("Erased", "(erased)");
        assertThat(organiser
                        .get("/organise/meetings/" + person.meeting().slug() + "/registrations/" + person.reference())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_is_registered_elsewhere_too_is_forgotten_at_this_meeting_alone() {
        var person = person("Velmora");
        var elsewhere = person("Oskarion");
        scene.run(
                "UPDATE registration SET person_id = (SELECT person_id FROM (SELECT person_id FROM registration "
                        + "WHERE id = ?) x) WHERE id = ?",
                person.id(),
                elsewhere.id());
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        new Browser(server.getURI()).post("/my/" + person.token() + "/erasure", "meant", "yes");
        organiser.post(person.privacy() + "/" + person.reference() + "/erasure", "decision", "ERASE");
        var browser = new Browser(server.getURI());
        assertThat(browser.get("/my/" + elsewhere.token()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/my/" + elsewhere.token() + "/data").body()).contains("Velmora");
        assertThat(browser.get("/my/" + person.token()).statusCode()).isEqualTo(404);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM registration r JOIN person p ON p.id = r.person_id "
                                + "WHERE r.id = ? AND p.printed_name = '(erased)'",
                        person.id()))
                .isEqualTo(1);
    }

    @Test
    void a_wish_can_be_taken_back_or_refused_with_an_answer() {
        var person = person("Brennock");
        var browser = new Browser(server.getURI());
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var decide = person.privacy() + "/" + person.reference() + "/erasure";

        browser.post("/my/" + person.token() + "/erasure", "meant", "yes");
        browser.post("/my/" + person.token() + "/erasure/withdrawal");
        organiser.post(decide, "decision", "ERASE");
        assertThat(browser.get(person.data()).body()).contains("Taken back", "Brennock");

        browser.post("/my/" + person.token() + "/erasure", "meant", "yes");
        assertThat(organiser.post(decide, "decision", "REFUSE").statusCode()).isEqualTo(422);
        assertThat(organiser
                        .post(decide, "decision", "REFUSE", "answer", "The audit needs it")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(person.data()).body()).contains("Data are kept", "The audit needs it", "Brennock");
    }

    @Test
    void what_is_over_its_time_is_forgotten_group_by_group_and_once() {
        var person = person("Ilvermo");
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var set = organiser.post(
                person.privacy() + "/retention",
                "needs",
                "30",
                "answers",
                "",
                "contact",
                "100",
                "identity",
                "200",
                "version",
                "0");
        assertThat(set.statusCode()).isEqualTo(303);
        var overtaken = organiser.post(person.privacy() + "/retention", "needs", "1", "version", "0");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(organiser
                        .post(person.privacy() + "/retention", "needs", "-1", "version", "1")
                        .statusCode())
                .isEqualTo(422);
        var preview = organiser.post(
                person.privacy() + "/retention",
                "needs",
                "0",
                "answers",
                "",
                "contact",
                "",
                "identity",
                "",
                "version",
                "1",
                "preview",
                "yes");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("never", "value=\"0\"");

        ends(person, 29);
        forget();
        assertThat(held(person, "dietary")).isEqualTo("Ilvermo");
        ends(person, 31);
        forget();
        assertThat(held(person, "dietary")).isEqualTo("null");
        assertThat(held(person, "job_title")).isEqualTo("Ilvermo");
        assertThat(placesOf("Ilvermo")).doesNotContain("registration.access_needs", "change_request.answers");
        ends(person, 101);
        forget();
        assertThat(new Browser(server.getURI()).get("/my/" + person.token()).statusCode())
                .isEqualTo(404);
        assertThat(placesOf("Ilvermo"))
                .contains("person.printed_name")
                .doesNotContain("person.email", "registration.email_key");
        ends(person, 201);
        forget();
        assertThat(placesOf("Ilvermo")).isEmpty();
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'privacy.retentionOver' AND subject = ?",
                        person.reference()))
                .isEqualTo(3);
        forget();
        assertThat(scene.count("SELECT COUNT(*) FROM forgotten WHERE registration_id = ?", person.id()))
                .isEqualTo(3);
    }

    private void forget() {
        while (round.run() > 0) {
            // Until nothing is due.
        }
    }

    private void ends(Person person, int daysAgo) {
        scene.run(
                "UPDATE meeting SET starts_on = UTC_DATE() - INTERVAL ? DAY, ends_on = UTC_DATE() - INTERVAL ? DAY "
                        + "WHERE id = ?",
                daysAgo,
                daysAgo,
                person.meeting().id());
    }

    private String held(Person person, String column) {
        return String.valueOf(scene.rows("SELECT " + column + " AS found FROM registration WHERE id = ?", person.id())
                .get(0)
                .get("found"));
    }
}
