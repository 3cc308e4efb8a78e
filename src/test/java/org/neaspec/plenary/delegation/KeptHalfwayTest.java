package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.delegation.DelegationScene.nominee;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.invitation.InvitationScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Forms that people who were named or invited keep half-way through, behind the link they have. */
class KeptHalfwayTest extends PlenaryTest {

    private static final String TYPED = "Half-typed secret";

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    DelegationScene focal;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    InvitationScene invited;

    @Inject
    FormScene forms;

    @Inject
    Registrations registrations;

    @Inject
    PersonalLinks links;

    @Inject
    Staff staff;

    MeetingFacts meeting;
    Browser browser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        forms.publish(
                meeting,
                FormScene.text("own00001", "What do you bring", true),
                FormScene.question(
                        "agree001", QuestionKind.CONSENT, "You may film me", false, When.AT_REGISTRATION, null));
        browser = new Browser(server.getURI());
    }

    @Test
    void what_somebody_named_typed_is_there_again_by_the_same_link_and_nobody_else_sees_it() {
        var point = focal.focalPoint(meeting, "MNG", 5);
        var email = Scene.unique("halfway");
        nameDelegate.name(meeting, point, nominee("Halfway", email), DelegationRole.DELEGATE, false);
        var id = scene.count("SELECT MAX(id) FROM registration WHERE meeting_id = ?", meeting.id());
        var form = "/my/" + links.current(id, LinkPurpose.MY) + "/change";
        assertThat(page(form).select("#keep").attr("formaction")).isEqualTo(form + "/draft");

        var kept = browser.post(form + "/draft", halfway());

        assertThat(kept.headers().firstValue("Location")).hasValue(form);
        var opened = page(new Browser(server.getURI()), form);
        assertThat(opened.text()).contains("You saved this form earlier");
        assertHalfway(opened);
        assertThat(scene.count("SELECT COUNT(*) FROM outbox_message WHERE recipient_email = ?", email))
                .isOne();
        var begun = registrations.byId(id).orElseThrow();
        assertThat(begun.status()).isEqualTo(RegistrationStatus.DRAFT);
        assertThat(begun.answers().unit()).isNotEqualTo(TYPED);
        assertThat(scene.rows("SELECT consent_privacy_at AS at FROM registration WHERE id = ?", id)
                        .get(0)
                        .get("at"))
                .isNull();
        assertThat(registrations.history(id))
                .last()
                .satisfies(step -> assertThat(step.act().name()).isEqualTo("STARTED"));
        assertSealed(email);
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var organise = "/organise/meetings/" + meeting.slug();
        for (var path : List.of(
                organise + "/registrations/" + begun.reference(),
                organise + "/registrations?status=ALL",
                organise + "/people?column=name,unit,status",
                DelegationPaths.page(focal.token(point)))) {
            assertThat(organiser.get(path).body()).as(path).contains("Halfway").doesNotContain(TYPED);
        }
        assertThat(organiser
                        .get(organise + "/people?status=INVITED&column=name,status")
                        .body())
                .contains("Halfway");

        browser.post(form + "/draft", "givenName", "Other", "unit", TYPED);
        assertThat(page(form).select("#givenName").val()).isEqualTo("Other");
        var sent =
                browser.post(form, complete(page(form).select("[name=version]").val()));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(kept(email)).isZero();
        browser.post(form + "/draft", halfway());
        assertThat(kept(email)).isZero();
        assertThat(page(form).select("#unit").val()).isEqualTo("Test Unit");
    }

    @Test
    void what_somebody_invited_typed_is_there_again_by_the_same_link_until_it_is_sent() {
        var email = Scene.unique("guest");
        invited.invited(meeting, email, InvitationScene.terms(true, false));
        var form = "/invitation/" + invited.token(meeting, email) + "/registration";

        var kept = browser.post(form + "/draft", halfway());

        assertThat(kept.headers().firstValue("Location")).hasValue(form);
        assertHalfway(page(new Browser(server.getURI()), form));
        assertSealed(email);
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id()))
                .isZero();
        assertThat(scene.count("SELECT COUNT(*) FROM outbox_message WHERE recipient_email = ?", email))
                .isOne();
        assertThat(browser.post(form, complete("")).statusCode()).isEqualTo(303);
        assertThat(kept(email)).isZero();
    }

    private void assertHalfway(Document opened) {
        assertThat(opened.select("#givenName").val()).isEqualTo("Half");
        assertThat(opened.select("#unit").val()).isEqualTo(TYPED);
        assertThat(opened.select("#q-own00001").val()).isEqualTo("A slide");
        assertThat(opened.select("#consentPrivacy[checked], #consentListing[checked], #q-agree001[checked]"))
                .isEmpty();
    }

    private void assertSealed(String email) {
        assertThat(new String(
                        (byte[]) scene.rows("SELECT content FROM registration_draft WHERE email_key = ?", email)
                                .get(0)
                                .get("content"),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain(TYPED);
    }

    private long kept(String email) {
        return scene.count("SELECT COUNT(*) FROM registration_draft WHERE email_key = ?", email);
    }

    private static String[] halfway() {
        return new String[] {
            "givenName",
            "Half",
            "unit",
            TYPED,
            "q-own00001",
            "A slide",
            "q-agree001",
            "yes",
            "consentPrivacy",
            "yes",
            "consentListing",
            "yes"
        };
    }

    private static String[] complete(String version) {
        return new String[] {
            "version", version, "givenName", "Halfway", "familyName", "Testdelegate", "category", "GOVERNMENT",
            "organisation", "Test Ministry", "unit", "Test Unit", "jobTitle", "Adviser", "country", "MNG",
            "attendance", "IN_PERSON", "consentPrivacy", "yes", "q-own00001", "A slide"
        };
    }

    private Document page(String path) {
        return page(browser, path);
    }

    private static Document page(Browser reader, String path) {
        return Jsoup.parse(reader.get(path).body());
    }
}
