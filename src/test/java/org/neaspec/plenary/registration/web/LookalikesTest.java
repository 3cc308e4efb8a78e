package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.Queries;
import org.neaspec.plenary.team.GrantRole;

/** Whom those may be who register, as those see it who decide. */
class LookalikesTest extends ReviewScene {

    @Inject
    People people;

    @Inject
    GrantRole grantRole;

    private final String family = word();

    @Test
    void a_member_verified_at_one_meeting_is_known_at_the_next_by_one_click_that_can_be_taken_back() {
        var before = register(named(family, "MNG"));
        verify(before, "NEACAP_SPC_MEMBER");
        meeting = scene.openMeeting(10);
        var again = register(named(family.toLowerCase(Locale.ROOT), "MNG"));
        indexed();

        assertThat(line(page(organiser.get(queue())), again)).contains("Twice?", "1 person in the directory");
        var page = page(organiser.get(review(again)));
        assertThat(page.select("#alike").text())
                .contains("Holds: NEACAP Science and Policy Committee (SPC) member of Mongolia")
                .contains(before.answers().email().text());
        assertThat(eligible(again)).isFalse();

        var said = organiser.post(review(again) + "/person", sameAs(page));

        assertThat(said.statusCode()).isEqualTo(303);
        var known = page(organiser.get(review(again)));
        assertThat(known.select("#alike")).isEmpty();
        assertThat(known.text()).contains("Verified");
        assertThat(eligible(again)).isTrue();
        assertThat(person(again)).isEqualTo(person(before));
        assertThat(now(again).answers().email()).isEqualTo(again.answers().email());
        assertThat(organiser.post(review(again) + "/person", sameAs(page)).statusCode())
                .as("nobody else any more")
                .isEqualTo(404);

        var undo = page(organiser.get(known.select("#person a").attr("href"))).select("form[action$=/undo]");
        organiser.post(
                undo.attr("action"), "person", undo.select("[name=person]").val());
        assertThat(person(again)).isNotEqualTo(person(before));
        assertThat(eligible(again)).isFalse();
    }

    @Test
    void somebody_nominated_by_two_States_under_nearly_one_name_is_marked_at_both() {
        var one = register(named(family, "MNG"));
        var other = register(named(family.substring(0, 7) + "q" + family.substring(8), "JPN"));
        indexed();

        assertThat(line(page(organiser.get(queue())), one)).contains("Twice?", other.reference(), "for Japan");
        assertThat(line(page(organiser.get(queue())), other)).contains(one.reference(), "for Mongolia");
        var page = page(organiser.get(review(one)));
        assertThat(page.select("#alike a[href=" + review(other) + "]")).isNotEmpty();
        assertThat(page.select("#alike a[href^=/organise/people/merge?one=]")).hasSize(1);
        assertThat(page.select("#alike form"))
                .as("two at one meeting are decided side by side")
                .isEmpty();
    }

    @Test
    void who_reviews_one_meeting_sees_nobody_of_another_and_says_nothing_about_the_directory() {
        register(named(family, "MNG"));
        meeting = scene.openMeeting(10);
        var again = register(named(family, "MNG"));
        indexed();
        var member = new Browser(server.getURI());
        var colleague = staff.member();
        staff.signIn(member, colleague);
        grantRole.grant(meeting, staff.id(colleague), MeetingRole.REVIEWER, scene.organiser());
        assertThat(member.get(queue()).statusCode()).isEqualTo(200);

        assertThat(member.get(queue()).body()).doesNotContain("Twice?");
        assertThat(member.get(review(again)).body()).doesNotContain("id=\"alike\"");
        var sent = sameAs(page(organiser.get(review(again))));
        assertThat(member.post(review(again) + "/person", sent).statusCode()).isEqualTo(403);

        var twin = register(named(family, "JPN"));
        indexed();
        var page = page(member.get(review(again)));
        assertThat(page.select("#alike a").eachAttr("href")).containsExactly(review(twin));
        assertThat(page.select("#alike form")).isEmpty();
    }

    @Test
    void the_queue_asks_as_often_for_many_who_are_alike_as_for_one() {
        register(named(family, "MNG"));
        register(named(family, "MNG"));
        indexed();
        var two = Queries.answering(() -> organiser.get(queue()));
        for (int i = 0; i < 6; i++) {
            register(named(family, "MNG"));
        }
        indexed();

        assertThat(Queries.answering(() -> organiser.get(queue()))).hasSameSizeAs(two);
        assertThat(page(organiser.get(queue())).select(".queue > li:contains(Twice?)"))
                .hasSize(8);
    }

    private void indexed() {
        people.find(PeopleSight.EVERYBODY, family, 1, 0);
    }

    private boolean eligible(RegistrationDetail detail) {
        return organiser.get(queue() + "?status=ALL&eligible=yes:B").body().contains("pick-" + detail.reference());
    }

    private long person(RegistrationDetail detail) {
        return scene.count("SELECT person_id FROM registration WHERE id = ?", detail.id());
    }

    private static String line(Document page, RegistrationDetail detail) {
        return page.select(".queue > li:has(#pick-" + detail.reference() + ")").text();
    }

    private static String[] sameAs(Document page) {
        var form = page.select("#alike form");
        return new String[] {
            "person", form.select("[name=person]").val(),
            "mineVersion", form.select("[name=mineVersion]").val(),
            "personVersion", form.select("[name=personVersion]").val()
        };
    }

    private static Answers named(String family, String state) {
        return new Answers(
                "Ms.",
                "Zaya",
                family,
                "Ms. Zaya " + family,
                null,
                "Adviser",
                null,
                "Test Ministry",
                state,
                Category.GOVERNMENT,
                EmailAddress.parse(Scene.unique("alike")).orElseThrow(),
                null,
                Attendance.IN_PERSON,
                null,
                Set.of(Designation.NEASPEC_NFP),
                null,
                null,
                false);
    }

    /** Letters that nobody else's name has. */
    private static String word() {
        return "X"
                + RandomIds.publicId()
                        .replace("-", "")
                        .replaceAll("[0-9]", "")
                        .concat("zzzzzzzzzz")
                        .substring(0, 10);
    }
}
