package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Scene;

/** From the form to the calendar, as two people in two browsers live it; scripts are off. */
class RegistrationStoryTest extends PlenaryTest {

    private static final String CANARY = "Canary row of the closed segment";

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    PersonalLinks links;

    @Test
    void a_committee_member_registers_is_verified_and_approved_and_has_the_closed_session_in_her_calendar() {
        var meeting = scene.openMeeting("HIDDEN");
        var path = "/meetings/" + meeting.slug();
        var queue = "/organise" + path + "/registrations";
        var member = new Browser(server.getURI());
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);

        var form = page(member.get(path + "/registration"));
        var sent = member.post(
                form.select("main form").attr("action"),
                "requestKey",
                form.select("[name=requestKey]").val(),
                "csrfToken",
                form.select("[name=csrfToken]").val(),
                "givenName",
                "Test",
                "familyName",
                "Member",
                "email",
                Scene.unique("member"),
                "category",
                "GOVERNMENT",
                "organisation",
                "Test Ministry",
                "jobTitle",
                "Adviser",
                "country",
                "MNG",
                "claims",
                "NEACAP_SPC_MEMBER",
                "attendance",
                "ONLINE",
                "consentPrivacy",
                "yes");
        assertThat(page(member.get(location(sent))).text()).contains("You get your personal link from the secretariat");

        var review = page(organiser.get(queue)).select(".queue h3 a").attr("href");
        assertThat(page(organiser.get(review)).text()).contains("It opens nothing until you verify it");
        organiser.post(
                review + "/designations", "kind", "NEACAP_SPC_MEMBER", "state", "MNG", "source", "Members’ list");
        var seen = page(organiser.get(review)).select("[name=seen]").val();
        organiser.post(review + "/decision", "seen", seen, "decision", "APPROVE");

        var id = ((Number) scene.rows("SELECT id FROM registration WHERE meeting_id = ?", meeting.id())
                        .get(0)
                        .get("id"))
                .longValue();
        assertThat(member.get(path + "/programme").body()).doesNotContain(CANARY);
        var mine = page(member.get("/my/" + links.current(id, LinkPurpose.MY)));
        assertThat(mine.select(".status").first().text()).isEqualTo("Approved");
        assertThat(mine.select(".programme").text()).contains("Open session", CANARY);
        assertThat(member.get(mine.select("a[download]").attr("href")).body()).contains(CANARY);
        assertThat(member.get(path + "/programme").body()).contains(CANARY);
        assertThat(new Browser(server.getURI()).get(path + "/programme").body())
                .contains("Open session")
                .doesNotContain(CANARY);
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
