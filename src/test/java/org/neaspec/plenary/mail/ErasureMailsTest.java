package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.privacy.Erasures;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.shared.Secrets;

/** Who asks to be forgotten reads what became of the wish, and nothing of that mail stays either. */
class ErasureMailsTest extends MailBoxTest {

    @Inject
    Erasures erasures;

    @Inject
    PersonalLinks links;

    @Inject
    ForgottenMails forgotten;

    @Inject
    Secrets secrets;

    @Test
    void the_last_mail_leaves_before_the_address_is_forgotten_and_nothing_of_it_stays() throws Exception {
        var person = wishing();
        var email = person.answers().email().text();

        decide(person, "decision", "ERASE");

        assertThat(scene.rows(
                        "SELECT kind, recipient_email FROM outbox_message WHERE registration_id = ? AND state = 'QUEUED'",
                        person.id()))
                .containsExactly(Map.of("kind", "ERASED", "recipient_email", email));
        try (var node = node()) {
            until(() -> !arrived(email).isEmpty());
            until(() -> held(person) == 0);
        }
        assertThat(arrived(email))
                .singleElement()
                .asString()
                .contains("Your data are erased", person.reference())
                .doesNotContain("/my/");
    }

    @Test
    void what_has_to_be_kept_is_kept_and_the_person_reads_what_and_why() {
        var person = wishing();
        var nothing = organiser.post(
                privacy() + "/" + person.reference() + "/erasure",
                "decision",
                "ERASE",
                "answer",
                "Financial records & audit",
                "kept",
                "NEEDS",
                "kept",
                "ANSWERS",
                "kept",
                "CONTACT",
                "kept",
                "IDENTITY");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.body()).select("textarea[name=answer]").text())
                .isEqualTo("Financial records & audit");
        assertThat(Jsoup.parse(nothing.body()).select("input[name=kept][checked]"))
                .hasSize(4);
        assertThat(organiser
                        .post(
                                privacy() + "/" + person.reference() + "/erasure",
                                "decision",
                                "ERASE",
                                "kept",
                                "IDENTITY")
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);

        decide(person, "decision", "ERASE", "kept", "IDENTITY", "answer", "Financial records & audit");

        var letter = only(person, "PARTLY_ERASED");
        assertThat(letter.text())
                .contains("Financial records & audit", "Kept: Names")
                .doesNotContain("/my/");
        assertThat(scene.rows(
                                "SELECT r.dietary, r.email_key, r.status, p.given_name FROM registration r "
                                        + "JOIN person p ON p.id = r.person_id WHERE r.id = ?",
                                person.id())
                        .get(0))
                .containsEntry("dietary", null)
                .containsEntry("email_key", "erased-" + person.reference())
                .containsEntry("status", "WITHDRAWN")
                .containsEntry("given_name", person.answers().givenName());
        assertThat(organiser.get(privacy()).body()).contains("Erased in part", "Financial records &amp; audit");
        scene.run("UPDATE outbox_message SET state = 'DEAD' WHERE registration_id = ?", person.id());
        assertThat(held(person)).isEqualTo(1);
        forgotten.emptyLate();
        assertThat(held(person)).as("in time").isEqualTo(1);
        scene.run(
                "UPDATE outbox_message SET expires_at = UTC_TIMESTAMP(6) WHERE registration_id = ? AND content <> ''",
                person.id());
        forgotten.emptyLate();
        assertThat(held(person)).isZero();
    }

    @Test
    void who_is_refused_reads_why_and_keeps_the_link() {
        var person = wishing();
        decide(person, "decision", "REFUSE", "answer", "The audit needs them");
        assertThat(only(person, "ERASURE_REFUSED").text())
                .contains("The audit needs them", "/my/" + links.current(person.id(), LinkPurpose.MY));
    }

    private RegistrationDetail wishing() {
        var person = registered();
        erasures.ask(person, "Please");
        return person;
    }

    private void decide(RegistrationDetail person, String... form) {
        assertThat(organiser
                        .post(privacy() + "/" + person.reference() + "/erasure", form)
                        .statusCode())
                .isEqualTo(303);
    }

    private String privacy() {
        return MeetingPaths.privacy(meeting.slug());
    }

    private long held(RegistrationDetail person) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND (content <> '' OR recipient_email <> '')",
                person.id());
    }

    private Letter only(RegistrationDetail person, String kind) {
        var rows = scene.rows(
                "SELECT content FROM outbox_message WHERE registration_id = ? AND kind = ?", person.id(), kind);
        assertThat(rows).hasSize(1);
        return Letter.fromBytes(secrets.open((byte[]) rows.get(0).get("content")));
    }
}
