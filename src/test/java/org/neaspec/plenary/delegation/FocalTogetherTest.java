package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.JointMeetings;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;

/** One focal point names people for two meetings that are held together. */
class FocalTogetherTest extends FocalScene {

    @Inject
    Staff staff;

    @Inject
    KeepFocalPoints keep;

    @Inject
    JointMeetings joint;

    private MeetingFacts other;
    private FocalPoint there;
    private Browser organiser;

    @Override
    int places() {
        return 3;
    }

    @BeforeEach
    void holdThemTogether() {
        other = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var relations = "/organise/meetings/" + meeting.slug() + "/relations";
        organiser.post(relations, "kind", "BACK_TO_BACK_WITH", "other", other.slug());
        var relation = Jsoup.parse(organiser.get(relations).body())
                .select("form[action$=/registration] [name=relation]")
                .val();
        organiser.post(relations + "/registration", "relation", relation, "together", "yes");
        var stranger = focal.focalPoint(other, "MNG", 2);
        assertThat(Jsoup.parse(browser.get(page()).body()).select("[name=also]"))
                .as("somebody else is the focal point there")
                .isEmpty();
        there = keep.add(
                delegations.byId(stranger.delegationId()).orElseThrow(),
                "Test Focal Point",
                point.addresses(),
                null,
                scene.organiser());
    }

    @Test
    void people_are_named_for_both_as_long_as_both_have_places_and_for_none_where_one_has_not() {
        var boxes = Jsoup.parse(browser.get(page()).body()).select("[name=also]");
        assertThat(boxes)
                .isNotEmpty()
                .allSatisfy(box -> assertThat(box.hasAttr("checked")).isTrue());
        var email = Scene.unique("both");

        assertThat(name(email, "together", "asked", "also", other.slug())).isEqualTo(303);

        assertThat(List.of(members(point), members(there))).containsExactly(1L, 1L);
        assertThat(mails(email)).containsExactly("NOMINATED", "NOMINATED");
        var here = delegations.members(point.delegationId()).get(0);
        assertThat(joint.companions(here.registrationId()))
                .extracting(companion -> companion.meeting().slug())
                .containsExactly(other.slug());

        var list = browser.post(
                page() + "/rows",
                "together",
                "asked",
                "also",
                other.slug(),
                "list",
                "Ms.;Second;D;;;" + Scene.unique("second") + ";Delegate\nMs.;Third;D;;;" + Scene.unique("third")
                        + ";Delegate");
        assertThat(list.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(list.body());
        assertThat(page.select("[role=status] li").eachText())
                .singleElement()
                .asString()
                .contains("Second")
                .contains(meeting.title())
                .contains(other.title());
        assertThat(page.select("#mend .error").text())
                .startsWith(other.title() + ": This delegation may have 2 people");
        assertThat(List.of(members(point), members(there))).containsExactly(2L, 2L);

        assertThat(name(Scene.unique("here"), "together", "asked"))
                .as("for this meeting alone")
                .isEqualTo(303);
        assertThat(List.of(members(point), members(there))).containsExactly(3L, 2L);
    }

    @Test
    void who_has_no_part_in_the_other_delegation_names_nobody_there() {
        var japan = focal.focalPoint(meeting, "JPN", 5);
        focal.focalPoint(other, "JPN", 5);
        browser.post(
                page(japan) + "/members",
                "givenName",
                "Japan",
                "email",
                Scene.unique("japan"),
                "role",
                "DELEGATE",
                "together",
                "asked",
                "also",
                other.slug());

        assertThat(members(japan)).isEqualTo(1);
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", other.id()))
                .isZero();
        var staffs = DelegationPaths.staff(meeting.slug(), "CHN");
        assertThat(Jsoup.parse(organiser.get(staffs).body()).select("[name=also]"))
                .as("staff who may at both")
                .isNotEmpty();
    }

    private int name(String email, String... more) {
        List<String> fields = new ArrayList<>(List.of("givenName", "Somebody", "email", email, "role", "DELEGATE"));
        fields.addAll(Arrays.asList(more));
        return browser.post(page() + "/members", fields.toArray(String[]::new)).statusCode();
    }

    private long members(FocalPoint of) {
        return delegations.members(of.delegationId()).stream()
                .filter(Member::present)
                .count();
    }
}
