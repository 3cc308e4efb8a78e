package org.neaspec.plenary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Answers may have a time of their own, and focal points are forgotten too. */
class RetentionTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    FormScene forms;

    @Inject
    DelegationScene delegations;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    RegisterParticipant register;

    @Inject
    PersonalLinks links;

    @Inject
    RetentionRound round;

    private MeetingFacts meeting;
    private Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void answers_to_a_question_are_kept_for_its_own_time_and_the_person_reads_for_how_long() {
        var visa = FormScene.keptFor(500, FormScene.file("visa", "Letter for the visa", When.AT_REGISTRATION));
        forms.publish(
                meeting,
                FormScene.keptFor(10, FormScene.text("bus", "Which bus?", false)),
                visa,
                FormScene.text("stay", "Where do you stay?", false));
        var asked = Jsoup.parse(new Browser(server.getURI())
                .get(MeetingPaths.registration(meeting.slug()))
                .body());
        assertThat(asked.select("#q-bus-hint").text()).isEqualTo("Your answer is erased 10 days after the meeting.");
        assertThat(asked.select("#q-stay-hint")).isEmpty();
        long person = registered();
        forms.answered(meeting, person, visa, Map.of("bus", "Blue", "stay", "Hotel"));
        var plan = Jsoup.parse(
                        organiser.get(MeetingPaths.privacy(meeting.slug())).body())
                .select("#preview div");
        assertThat(plan.eachText())
                .anyMatch(text -> text.startsWith("Answers to “Which bus?”") && text.endsWith("People: 1"))
                .noneMatch(text -> text.contains("Where do you stay?"));
        assertThat(new Browser(server.getURI())
                        .get("/my/" + links.current(person, LinkPurpose.MY) + "/data")
                        .body())
                .contains("Answers to “Letter for the visa”: until");

        ended(10);
        assertThat(answers(person)).contains("Blue", "Hotel", "letter.png");
        ended(11);
        assertThat(answers(person)).contains("Hotel", "letter.png").doesNotContain("Blue", "\"bus\"");
        ended(366);
        assertThat(answers(person)).contains("letter.png").doesNotContain("Hotel");
        assertThat(files(person)).isEqualTo(1);
        ended(501);
        assertThat(answers(person)).isEmpty();
        assertThat(files(person)).isZero();
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry a JOIN registration r ON r.reference = a.subject WHERE r.id = ? "
                                + "AND a.act = 'privacy.retentionOver' AND a.detail LIKE 'ANSWERS%'",
                        person))
                .isEqualTo(3);
    }

    @Test
    void nobodys_answer_is_kept_longer_than_was_said_when_it_was_asked() {
        var file = FormScene.file("visa", "Letter for the visa", When.AT_REGISTRATION);
        forms.publish(meeting, FormScene.keptFor(5, FormScene.text("bus", "Which bus?", false)), file);
        long person = registered();
        forms.answered(meeting, person, file, Map.of("bus", "Blue"));
        forms.publish(meeting, FormScene.keptFor(900, FormScene.text("bus", "Which bus?", false)), file);

        ended(6);

        assertThat(answers(person)).contains("letter.png").doesNotContain("Blue");
    }

    @Test
    void a_question_takes_a_number_of_days_and_says_so_where_it_is_none() {
        forms.publish(meeting, FormScene.text("bus", "Which bus?", false));
        var path = FormPaths.form(meeting.slug()) + "/questions/bus";
        var page = Jsoup.parse(organiser.get(path).body());
        var fields = new ArrayList<String>();
        page.select("main form[method=post] [name]").forEach(field -> {
            boolean ticks =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!field.attr("name").equals("keepDays") && (!ticks || field.hasAttr("checked"))) {
                fields.add(field.attr("name"));
                fields.add(
                        field.tagName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val());
            }
        });
        fields.add("keepDays");
        fields.add("-3");
        var action = page.select("main form[method=post]").attr("action");
        var refused = organiser.post(action, fields.toArray(String[]::new));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#keepDays-error").text()).contains("number of days");
        fields.set(fields.size() - 1, "30");
        assertThat(organiser.post(action, fields.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
        assertThat(Jsoup.parse(organiser.get(path).body()).select("#keepDays").val())
                .isEqualTo("30");
    }

    @Test
    void focal_points_and_their_letters_are_forgotten_when_their_time_is_over() {
        var point = delegations.focalPoint(meeting, "MNG", 3);
        scene.run("UPDATE focal_point SET name = 'Zubrowka Envoy' WHERE id = ?", point.id());
        var link = DelegationPaths.page(delegations.token(point));
        var named = delegations.named(point);
        nameDelegate.name(
                meeting,
                named,
                DelegationScene.nominee("First", Scene.unique("first")),
                DelegationRole.DELEGATE,
                false);
        delegations.paper(named);
        var elsewhere = delegations.focalPoint(scene.openMeeting(), "MNG", 3);
        assertThat(new Browser(server.getURI()).get(link).body()).contains("Zubrowka Envoy");
        assertThat(organiser.get(MeetingPaths.privacy(meeting.slug())).body())
                .contains("Focal points: names, addresses, links and the letters they sent");

        ended(365);
        assertThat(known()).isEqualTo(1);
        ended(366);

        assertThat(known()).isZero();
        assertThat(new Browser(server.getURI()).get(link).statusCode()).isEqualTo(404);
        assertThat(scene.count("SELECT COUNT(*) FROM delegation_paper WHERE delegation_id = ?", point.delegationId()))
                .isZero();
        assertThat(scene.count("SELECT COUNT(*) FROM delegation_member WHERE delegation_id = ?", point.delegationId()))
                .as("who came stays")
                .isEqualTo(1);
        for (var column : new String[][] {
            {"focal_point", "name"},
            {"delegation_member", "added_by"},
            {"registration_step", "actor_name"},
            {"outbox_message", "recipient_name"},
            {"audit_entry", "actor"},
            {"audit_entry", "detail"}
        }) {
            assertThat(scene.count("SELECT COUNT(*) FROM " + column[0] + " WHERE " + column[1] + " = 'Zubrowka Envoy'"))
                    .as(column[0] + "." + column[1])
                    .isZero();
        }
        assertThat(scene.count("SELECT COUNT(*) FROM focal_point WHERE id = ? AND addresses <> ''", elsewhere.id()))
                .isEqualTo(1);
    }

    private long registered() {
        var made = (Submitted)
                register.register(scene.again(meeting), RandomIds.publicId(), Scene.answers(Scene.unique("kept")));
        return made.registrationId();
    }

    private String answers(long person) {
        return scene.rows("SELECT answers FROM form_sheet WHERE registration_id = ?", person).stream()
                .map(row -> row.get("answers").toString())
                .findFirst()
                .orElse("");
    }

    private long files(long person) {
        return scene.count("SELECT COUNT(*) FROM form_file WHERE registration_id = ?", person);
    }

    private long known() {
        return scene.count(
                "SELECT COUNT(*) FROM focal_point f JOIN delegation d ON d.id = f.delegation_id "
                        + "WHERE d.meeting_id = ? AND f.name <> '' AND f.addresses <> ''",
                meeting.id());
    }

    /** The meeting ended so many days ago, and the server looks for what is due. */
    private void ended(int daysAgo) {
        scene.run(
                "UPDATE meeting SET starts_on = UTC_DATE() - INTERVAL ? DAY, ends_on = UTC_DATE() - INTERVAL ? DAY "
                        + "WHERE id = ?",
                daysAgo,
                daysAgo,
                meeting.id());
        while (round.run() > 0) {
            // Until nothing is due.
        }
    }
}
