package org.neaspec.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.team.GrantRole;

class PeoplePagesTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant register;

    @Inject
    GrantRole grantRole;

    @Inject
    People people;

    @Inject
    Directory directory;

    private Browser organiser;
    private MeetingFacts meeting;

    @BeforeEach
    void signedIn() {
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        meeting = scene.openMeeting();
    }

    /** Registers through the door; the public id of the person in the directory. */
    private String registered(MeetingFacts at) {
        String email = Scene.unique("directory");
        register.register(at, RandomIds.publicId(), Scene.answers(email));
        return people.find(PeopleSight.EVERYBODY, email, 1, 0).people().get(0).publicId();
    }

    private Document page(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void staff_find_a_registrant_and_change_what_the_directory_says() {
        String id = registered(meeting);
        String path = "/organise/people/" + id;
        Document person = page(organiser, path);
        assertThat(person.selectFirst("h1").text()).isEqualTo("Ms. Test DELEGATE");
        assertThat(person.text()).contains(meeting.title(), "Test Ministry", "Awaiting review");

        Document form = page(organiser, path + "/change");
        String version = form.select("[name=version]").attr("value");
        var saved = organiser.post(
                path + "/change",
                "version",
                version,
                "printedName",
                "Dr. Test Delegate",
                "localName",
                "Тест Делегат",
                "email",
                form.select("#email").attr("value"),
                "language",
                "mn",
                "body",
                "ESCAP East and North-East Asia Office");
        assertThat(saved.statusCode()).isEqualTo(303);
        Document now = page(organiser, path);
        assertThat(now.text())
                .contains("Dr. Test Delegate", "Тест Делегат", "Mongolian", "ESCAP East and North-East Asia Office");
        assertThat(page(organiser, "/organise/people?q=делегат").text()).contains("Dr. Test Delegate");

        var late = organiser.post(
                path + "/change", "version", version, "printedName", "Ms. Somebody Else", "email", "else@example.org");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("#printedName").attr("value"))
                .isEqualTo("Ms. Somebody Else");
        assertThat(Jsoup.parse(late.body()).select(".notice").text()).contains("Dr. Test Delegate");

        var without = organiser.post(path + "/change", "version", "1", "printedName", "Dr. Test Delegate");
        assertThat(Jsoup.parse(without.body()).select(".error-summary a").eachAttr("href"))
                .containsExactly("#email");

        var wrong = organiser.post(
                path + "/change",
                "version",
                "1",
                "printedName",
                " ",
                "email",
                "no",
                "body",
                "Nothing",
                "language",
                "xx");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".error-summary a").eachAttr("href"))
                .containsExactly("#printedName", "#email", "#language", "#body");
    }

    @Test
    void a_designation_is_added_changed_and_ended_on_the_page_of_the_person() {
        String path = "/organise/people/" + registered(meeting);
        String designations = path + "/designations";
        var wrong = organiser.post(designations, "kind", "NEASPEC_NFP", "from", "2026-02-30", "source", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(organiser
                        .post(
                                designations,
                                "kind",
                                "NEASPEC_NFP",
                                "state",
                                "MNG",
                                "from",
                                "2026-01-01",
                                "source",
                                "Note verbale 7")
                        .statusCode())
                .isEqualTo(303);
        Document page = page(organiser, path);
        assertThat(page.select("section .queue").first().text())
                .contains("Mongolia", "Note verbale 7", "Verified by", "Valid today");
        assertThat(organiser
                        .post(designations, "kind", "NEASPEC_NFP", "state", "MNG", "source", "Again")
                        .statusCode())
                .isEqualTo(422);

        String change = page.select("a[href*=designation=]").attr("href");
        String one = designations + "/" + change.replaceAll(".*designation=(\\d+).*", "$1");
        assertThat(organiser
                        .post(one, "version", "0", "state", "JPN", "from", "2026-01-01", "source", "Corrected")
                        .statusCode())
                .isEqualTo(303);
        assertThat(organiser
                        .post(one, "version", "0", "state", "KOR", "source", "Late")
                        .statusCode())
                .isEqualTo(409);
        assertThat(organiser.post(one + "/end", "version", "1").statusCode()).isEqualTo(303);
        assertThat(page(organiser, path).text())
                .contains("Japan", "Corrected", "Ended")
                .doesNotContain("Late");
    }

    @Test
    void two_people_are_compared_merged_and_told_apart_again() {
        String one = registered(meeting);
        String other = registered(scene.openMeeting());
        assertThat(page(organiser, "/organise/people/duplicates").text()).contains("Test DELEGATE");
        Document compare = page(organiser, "/organise/people/merge?one=" + one + "&other=" + other);
        assertThat(compare.select("fieldset legend").eachText()).contains("E-mail address");
        String mail = compare.select("input[name=email][value=one] + label").text();
        assertThat(organiser
                        .post("/organise/people/merge", "one", one, "other", other)
                        .statusCode())
                .isEqualTo(422);
        var merged = organiser.post(
                "/organise/people/merge",
                "one",
                one,
                "other",
                other,
                "oneVersion",
                compare.select("[name=oneVersion]").attr("value"),
                "otherVersion",
                compare.select("[name=otherVersion]").attr("value"),
                "email",
                "one");
        assertThat(merged.statusCode()).isEqualTo(303);
        Document person = page(organiser, "/organise/people/" + other);
        assertThat(person.text()).contains(mail, meeting.title(), "Merged into this person");
        assertThat(organiser.get("/organise/people/" + one).headers().firstValue("Location"))
                .contains("/organise/people/" + other);
        String undo = person.select("form[action*=merges]").attr("action");
        assertThat(organiser.post(undo, "person", other).statusCode()).isEqualTo(303);
        assertThat(page(organiser, "/organise/people/" + one).text()).contains(mail, meeting.title());
        assertThat(page(organiser, "/organise/people/" + other).text()).doesNotContain(mail);
    }

    @Test
    void a_reviewer_of_one_meeting_sees_its_people_and_nobody_else() {
        String mine = registered(meeting);
        String other = registered(scene.openMeeting());
        String email = staff.member();
        grantRole.grant(meeting, staff.id(email), MeetingRole.REVIEWER, scene.organiser());
        Browser reviewer = staff.signIn(new Browser(server.getURI()), email);
        assertThat(page(reviewer, "/organise/people").select(".queue h3 a").eachAttr("href"))
                .containsExactly("/organise/people/" + mine);
        assertThat(page(reviewer, "/organise/people/" + mine).text()).contains(meeting.title());
        for (String path : new String[] {"", "/change"}) {
            assertThat(reviewer.get("/organise/people/" + other + path).statusCode())
                    .isEqualTo(404);
        }
        assertThat(reviewer.post("/organise/people/" + other + "/change", "printedName", "X")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reviewer.get("/organise/people/duplicates").statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/organise/bodies").statusCode()).isEqualTo(404);
    }

    @Test
    void bodies_are_added_changed_and_merged() {
        String name = "Test Institute " + RandomIds.publicId();
        String part = "ESCAP East and North-East Asia Office";
        assertThat(organiser.post("/organise/bodies", "name", "", "kind", "X").statusCode())
                .isEqualTo(422);
        var added = organiser.post(
                "/organise/bodies", "name", name, "acronym", "TI", "kind", "ACADEMIA", "state", "KOR", "parent", part);
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(organiser
                        .post("/organise/bodies", "name", name, "kind", "NGO")
                        .statusCode())
                .isEqualTo(422);
        Document list = page(organiser, "/organise/bodies?q=" + name.replace(" ", "+"));
        assertThat(list.select(".queue").text())
                .contains(name + " (TI)", "Academia", "Republic of Korea", "ESCAP East and North-East Asia Office");
        String path = list.select(".queue h2 a").attr("href");
        assertThat(organiser
                        .post(path, "version", "0", "name", name, "kind", "ACADEMIA", "parent", name)
                        .statusCode())
                .isEqualTo(422);
        assertThat(organiser
                        .post(path, "version", "0", "name", name + " II", "kind", "NGO", "parent", part)
                        .statusCode())
                .isEqualTo(303);
        assertThat(organiser
                        .post(path, "version", "0", "name", name, "kind", "NGO")
                        .statusCode())
                .isEqualTo(409);

        organiser.post("/organise/bodies", "name", name + " III", "kind", "NGO");
        delegate(meeting, name + " II");
        String id = registered(meeting);
        scene.run(
                "UPDATE person SET body_id = (SELECT id FROM body WHERE name = ?) WHERE public_id = ?",
                name + " II",
                id);
        assertThat(organiser
                        .post(path + "/merge", "version", "1", "into", "nothing")
                        .statusCode())
                .isEqualTo(422);
        assertThat(organiser
                        .post(path + "/merge", "version", "1", "into", name + " III")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(organiser, "/organise/people/" + id).text()).contains(name + " III");
        var kept = organiser.get(path).headers().firstValue("Location").orElseThrow();
        assertThat(directory.bodies()).extracting(Directory.Named::name).doesNotContain(name + " II");
        assertThat(delegated(meeting)).isEqualTo(name + " III");

        String undo = page(organiser, kept).select("form[action*=merges]").attr("action");
        assertThat(organiser.post(undo).statusCode()).isEqualTo(303);
        assertThat(organiser.post(undo).statusCode()).isEqualTo(303);
        assertThat(page(organiser, "/organise/people/" + id).text())
                .contains(name + " II")
                .doesNotContain(name + " III");
        assertThat(delegated(meeting)).isEqualTo(name + " II");
        assertThat(page(organiser, path).select("input[name=parent]").val()).isEqualTo(part);
        assertThat(page(organiser, kept).select("form[action*=merges]")).isEmpty();

        delegate(meeting, name + " III");
        var clash = organiser.post(
                path + "/merge",
                "version",
                page(organiser, path).select("input[name=version]").val(),
                "into",
                name + " III");
        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(clash.body()).select("#into-error").text()).contains(meeting.title());
    }

    private void delegate(MeetingFacts at, String body) {
        scene.run(
                "INSERT INTO delegation (public_id, meeting_id, body_id, invited, created_at) "
                        + "SELECT UUID(), ?, id, TRUE, NOW(6) FROM body WHERE name = ?",
                at.id(),
                body);
    }

    private String delegated(MeetingFacts at) {
        return String.valueOf(scene.rows(
                        "SELECT b.name FROM delegation d JOIN body b ON b.id = d.body_id WHERE d.meeting_id = ?",
                        at.id())
                .get(0)
                .get("name"));
    }

    @Test
    void who_is_merged_into_another_keeps_the_pages_of_the_programme() {
        String printed = RandomIds.publicId();
        long gone = scene.insert(
                "INSERT INTO person (public_id, code, printed_name, created_at) VALUES (?, ?, 'Mr. Printed Once', NOW(6))",
                printed,
                printed);
        String kept = registered(meeting);
        Document compare = page(organiser, "/organise/people/merge?one=" + printed + "&other=" + kept);
        var fields = new ArrayList<String>(List.of("one", printed, "other", kept));
        compare.select("input[type=hidden][name$=Version]")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        compare.select("input[type=radio][value=other]")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), "other")));
        assertThat(organiser
                        .post("/organise/people/merge", fields.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM person WHERE id = ? AND merged_into IS NOT NULL AND code IS NOT NULL",
                        gone))
                .isEqualTo(1);
        assertThat(scene.count("SELECT COUNT(*) FROM person WHERE public_id = ? AND code IS NOT NULL", kept))
                .isEqualTo(1);
    }
}
