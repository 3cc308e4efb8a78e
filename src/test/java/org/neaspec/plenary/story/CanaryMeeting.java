package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;

/**
 * The demonstration meeting under another address, with a canary in every confidential field of the closed row.
 *
 * @param openItem the address id of a row everybody may know
 * @param closedItem the address id of the closed row
 * @param closedPerson the address id of a person who is printed in the closed row only
 */
record CanaryMeeting(long id, String slug, String openItem, String closedItem, String closedPerson) {

    /** What stands in the link by which the meeting as a whole is joined. */
    static final String JOINING = "Harquistel";

    private static final String CLOSED_ROW = """
              - segment: B
                day: 2
                kind: SESSION
                start: "09:37"
                end: "11:23"
                title: "Umbrakin strategy"
                description: "Fenwhistle purposes"
                room: "Gorlabyx room"
                audience: "Yttrimar members"
                questions: ["Brimquist question?"]
                slots:
                  - {group: "Thessarund group", constituency: "Thessarund side", capacity: "Thessarund chair"}
                  - {person: CANARY-PERSON, capacity: "Thessarund speaker"}
                  - {state: MNG, capacity: "Thessarund place"}
                parts:
                  - {title: "Ovankel exchange", minutes: 20, slots: [{group: "Thessarund panel"}]}
            """;

    static CanaryMeeting add(AddProgramme programmes, Scene scene, Visibility visibility) {
        String slug = "canary-" + RandomIds.publicId().substring(0, 8);
        String person = RandomIds.publicId();
        scene.insert("""
                INSERT INTO person (public_id, code, printed_name, biography, created_at)
                VALUES (?, ?, 'Ms. Vexolith Testspeaker', 'Quillomar biography', NOW(6))
                """, person, slug);
        long id = programmes.add(paper(slug, visibility));
        String closed = publicId(scene, id, "title LIKE 'Umbrakin%'");
        for (String link : List.of("," + JOINING, closed + ",Wendlorix")) {
            scene.insert(
                    "INSERT INTO join_link (meeting_id, item_id, address, revised_at) VALUES (?, ?, ?, NOW(6))",
                    id,
                    link.split(",")[0],
                    "https://join.example.org/" + link.split(",")[1]);
        }
        return new CanaryMeeting(id, slug, publicId(scene, id, "title = 'Opening'"), closed, person);
    }

    /** The world in which the closed row and its segment were never made. */
    void neverHadTheClosedRow(Scene scene) {
        scene.run(
                "UPDATE programme_version SET content = JSON_REMOVE(content, '$.programme.items[8]') WHERE meeting_id = ?",
                id);
        scene.run("DELETE FROM programme_item WHERE public_id = ?", closedItem);
        scene.run("DELETE FROM segment WHERE meeting_id = ? AND code = 'B'", id);
        // Nothing that is kept from before may answer.
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", id);
    }

    /** The address id of the first version of the programme. */
    String version(Scene scene) {
        return version(scene, id);
    }

    static String version(Scene scene, long meetingId) {
        return Long.toString(
                Long.parseLong(text(
                                scene,
                                "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', published_at) AS found FROM programme_version"
                                        + " WHERE meeting_id = ? AND number = 1",
                                meetingId)
                        .get(0)),
                36);
    }

    /** The reference of some registration for it. */
    String aReference(Scene scene) {
        return text(scene, "SELECT MIN(reference) AS found FROM registration WHERE meeting_id = ?", id)
                .get(0);
    }

    /** The address id of somebody who is registered for it. */
    String aPerson(Scene scene) {
        return text(scene, """
                        SELECT MIN(p.public_id) AS found
                        FROM registration r JOIN person p ON p.id = r.person_id
                        WHERE r.meeting_id = ?
                        """, id).get(0);
    }

    /** The address id of some mail about it. */
    String aMail(Scene scene) {
        return text(scene, "SELECT MIN(public_id) AS found FROM outbox_message WHERE meeting_id = ?", id)
                .get(0);
    }

    List<String> mailsTo(long registrationId, Scene scene) {
        return text(scene, "SELECT public_id AS found FROM outbox_message WHERE registration_id = ?", registrationId);
    }

    private static Paper paper(String slug, Visibility visibility) {
        String yaml = demonstration();
        yaml = changed(yaml, "slug: demo-policy-dialogue", "slug: " + slug);
        yaml = changed(yaml, "code: DEMO-PD", "code: " + slug);
        yaml = changed(yaml, "{days ahead: 30, length: 2}", "2031-05-12/2031-05-13");
        yaml = changed(yaml, "\"Strategic Planning Engagement\"", "\"Quorvane engagement\"");
        yaml = changed(
                yaml,
                "admits: [RELEVANT_GOV_UNIT, NEASPEC_NFP, NEACAP_SPC_MEMBER, TC_REPRESENTATIVE]",
                "admits: [NEACAP_SPC_MEMBER]");
        yaml = changed(yaml, "audience: \"Officials from relevant", "audience: \"Zelphrit officials from relevant");
        yaml = changed(yaml, "visibility: LISTED", "visibility: " + visibility);
        int closed = yaml.indexOf("      - segment: B");
        assertThat(closed).as("the closed row of the demonstration").isPositive();
        return Paper.read(yaml.substring(0, closed)
                        + CLOSED_ROW.replace("CANARY-PERSON", slug).indent(4))
                .papers("meetings")
                .get(0);
    }

    private static String changed(String yaml, String from, String to) {
        assertThat(yaml).as("the demonstration").contains(from);
        return yaml.replace(from, to);
    }

    private static String demonstration() {
        try (var stream =
                Objects.requireNonNull(CanaryMeeting.class.getResourceAsStream("/demo/demo-policy-dialogue.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String publicId(Scene scene, long meetingId, String which) {
        return text(scene, "SELECT public_id AS found FROM programme_item WHERE meeting_id = ? AND " + which, meetingId)
                .get(0);
    }

    private static List<String> text(Scene scene, String sql, long id) {
        return scene.rows(sql, id).stream()
                .map(row -> row.get("found").toString())
                .toList();
    }
}
