package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;

/** A name of 200 letters is a name, whichever way it comes in, and so is one of a single letter. */
class LongNamesTest extends ReviewScene {

    private static final String GIVEN = "Ж".repeat(200);
    private static final String FAMILY = "ß".repeat(200);

    @Inject
    DelegationScene delegations;

    @Test
    void two_hundred_letters_come_in_by_every_form_and_are_printed_whole() {
        var sent = Fields.complete().with("givenName", GIVEN).with("familyName", FAMILY);
        accepted("/meetings/" + meeting.slug() + "/registration", sent.toArray());
        var form = kept("r.way = 'OPEN'");

        accepted(
                queue() + "/new",
                "givenName",
                GIVEN,
                "familyName",
                FAMILY,
                "honorific",
                "Prof.",
                "category",
                "ACADEMIA",
                "attendance",
                "IN_PERSON");
        kept("r.way IN ('STAFF', 'WALK_IN')");

        var page = DelegationPaths.page(delegations.token(delegations.focalPoint(meeting, "KOR", 3)));
        accepted(
                page + "/members",
                "givenName",
                GIVEN,
                "familyName",
                FAMILY,
                "email",
                Scene.unique("long"),
                "role",
                "DELEGATE");
        kept("r.way = 'NOMINATION'");

        var list = organiser.get(MeetingPaths.people(meeting.slug()));
        assertThat(page(list).text()).contains(GIVEN);
        var review = page(organiser.get(queue() + "/" + form));
        assertThat(review.select("h1").text()).contains(GIVEN, "SS".repeat(200));
    }

    @Test
    void a_single_letter_is_enough() {
        accepted(
                "/meetings/" + meeting.slug() + "/registration",
                Fields.complete().with("givenName", "O").with("familyName", "Ő").toArray());
        assertThat(scene.rows(
                                "SELECT p.printed_name FROM person p JOIN registration r ON r.person_id = p.id WHERE r.meeting_id = ?",
                                meeting.id())
                        .get(0)
                        .get("printed_name"))
                .isEqualTo("Ms. O Ő");
    }

    private void accepted(String path, String... fields) {
        var browser = path.startsWith("/organise") ? organiser : new Browser(server.getURI());
        var answer = browser.post(path, fields);
        assertThat(answer.statusCode())
                .as(path + page(answer).select(".error-summary"))
                .isEqualTo(303);
    }

    /** The reference of the only one that came in so, whose names are there letter by letter. */
    private String kept(String way) {
        var rows = scene.rows(
                "SELECT r.reference, p.given_name, p.family_name FROM person p JOIN registration r ON r.person_id = p.id "
                        + "WHERE r.meeting_id = ? AND " + way,
                meeting.id());
        assertThat(rows).as(way).hasSize(1);
        assertThat(rows.get(0)).containsEntry("given_name", GIVEN).containsEntry("family_name", FAMILY);
        return rows.get(0).get("reference").toString();
    }
}
