package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.FactLog;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.RegistrationWithdrawn;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class PersonalPageTest extends PlenaryTest {

    private static final List<String> CANARIES =
            List.of("Strategic canary segment", "Canary row of the closed segment");

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decideRegistrations;

    @Inject
    VerifyDesignation verifyDesignation;

    @Inject
    PersonalLinks links;

    @Inject
    FactLog facts;

    MeetingFacts meeting;
    Browser browser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting(10);
        browser = new Browser(server.getURI());
    }

    @Test
    void somebody_who_waits_reads_where_the_registration_stands_and_what_was_sent() {
        var id = register(Scene.answers(Scene.unique("waiting"), Designation.NEACAP_SPC_MEMBER));

        var answer = browser.get(my(id));

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Ms. Test DELEGATE");
        assertThat(page.text())
                .contains(
                        "Awaiting review", registrations.byId(id).orElseThrow().reference(), "Test Ministry")
                .contains("NEACAP Science and Policy Committee (SPC) member", "Received", "Next: the secretariat");
        assertThat(page.text()).contains("Open exchange").doesNotContain("Canary row", "/calendar/");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void opening_the_page_makes_this_browser_known_under_the_meeting_only() {
        var id = register(Scene.answers());

        var answer = browser.get(my(id));

        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("my="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("my=" + links.current(id, LinkPurpose.MY))
                .contains("Path=/meetings/" + meeting.slug(), "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Max-Age");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "LISTED", "PLACEHOLDER", "HIDDEN"})
    void an_ngo_participant_approved_for_a_has_a_and_learns_of_b_what_its_visibility_gives(String visibility) {
        meeting = scene.openMeeting(visibility);
        var id = register(Scene.answers());
        approve(id);

        var page = page(my(id));

        assertThat(programme(page)).contains("Open session").doesNotContain("Canary row");
        var named = visibility.equals("PUBLISHED") || visibility.equals("LISTED");
        assertThat(page.html().contains("Strategic canary segment")).isEqualTo(named);
        assertThat(page.html()).doesNotContain("Canary row of the closed segment");
        if (named) {
            assertThat(page.text()).contains("Not open to you", "For SPC members only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTED", "PLACEHOLDER", "HIDDEN"})
    void an_spc_member_verified_for_b_has_both_and_reads_why(String visibility) {
        meeting = scene.openMeeting(visibility);
        var id = register(Scene.answers());
        verify(id);
        approve(id);

        var page = page(my(id));

        assertThat(programme(page)).contains("Open session", "Canary row of the closed segment");
        assertThat(page.text())
                .contains("Strategic canary segment", "as NEACAP Science and Policy Committee (SPC) member, Mongolia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLACEHOLDER", "HIDDEN"})
    void a_verified_designation_opens_nothing_before_approval(String visibility) {
        meeting = scene.openMeeting(visibility);
        var id = register(Scene.answers());
        verify(id);

        assertThat(browser.get(my(id)).body()).doesNotContain(CANARIES);
    }

    @Test
    void an_approved_person_gets_a_calendar_with_address_code_and_instructions() {
        var id = register(Scene.answers());
        approve(id);

        var page = page(my(id));

        var address = page.select("#feed").val();
        assertThat(address)
                .isEqualTo("http://localhost:" + server.getPort() + "/calendar/" + links.current(id, LinkPurpose.FEED)
                        + ".ics");
        assertThat(page.select("a[href^=webcal://localhost]")).hasSize(1);
        assertThat(page.select("figure svg path").attr("d")).startsWith("M4 4h7v1h-7z");
        assertThat(page.text()).contains("Outlook:", "Google Calendar:", "Apple:");
        assertThat(page.html()).doesNotContain("data:", "style=");
    }

    @Test
    void the_calendar_address_can_be_made_anew_and_turned_off() {
        var id = register(Scene.answers());
        approve(id);
        var first = page(my(id)).select("#feed").val();

        assertThat(location(browser.post(my(id) + "/calendar"))).isEqualTo(my(id));
        var second = page(my(id)).select("#feed").val();
        assertThat(second).isNotEqualTo(first).contains("/calendar/");

        browser.post(my(id) + "/calendar/revocation");
        assertThat(page(my(id)).select("#feed")).isEmpty();
        assertThat(links.existing(id, LinkPurpose.FEED)).isEmpty();
    }

    @Test
    void reading_the_page_writes_nothing() {
        var id = register(Scene.answers());
        approve(id);
        var before = scene.rows("SELECT * FROM secret_link WHERE registration_id = ?", id)
                .size();

        browser.get(my(id));
        browser.get(my(id) + "/change");
        browser.get(my(id) + "/withdrawal");

        assertThat(scene.rows("SELECT * FROM secret_link WHERE registration_id = ?", id))
                .hasSize(before);
        assertThat(registrations.history(id)).hasSize(2);
    }

    @Test
    void a_link_nobody_had_is_not_found_and_one_that_ended_says_so_without_a_name() {
        var id = register(Scene.answers());
        var token = links.current(id, LinkPurpose.MY);
        var known = browser.get("/my/" + token);
        assertThat(known.statusCode()).isEqualTo(200);

        for (var unknown :
                List.of("x", "A".repeat(43), token.substring(1) + "A", links.current(id, LinkPurpose.FEED))) {
            for (var below : List.of("", "/change", "/withdrawal")) {
                assertThat(browser.get("/my/" + unknown + below).statusCode()).isEqualTo(404);
            }
        }

        links.rotate(id, LinkPurpose.MY);
        var revoked = browser.get("/my/" + token);
        assertThat(revoked.statusCode()).isEqualTo(410);
        assertThat(revoked.body()).contains("does not work any more").doesNotContain("DELEGATE", meeting.title());
        assertThat(browser.post("/my/" + token + "/withdrawal").statusCode()).isEqualTo(410);
        assertThat(revoked.headers().allValues("Set-Cookie")).noneMatch(header -> header.startsWith("my="));

        scene.run(
                "UPDATE secret_link SET expires_at = DATE_SUB(NOW(6), INTERVAL 1 SECOND) WHERE registration_id = ?",
                id);
        var current = links.current(id, LinkPurpose.MY);
        assertThat(browser.get("/my/" + current).statusCode()).isEqualTo(200);
        scene.run(
                "UPDATE secret_link SET expires_at = DATE_SUB(NOW(6), INTERVAL 1 SECOND) WHERE registration_id = ?",
                id);
        assertThat(browser.get("/my/" + current).statusCode()).isEqualTo(410);
    }

    @Test
    void a_small_change_after_approval_leaves_it_approved() {
        var id = register(Scene.answers());
        approve(id);

        var answer = browser.post(
                my(id) + "/change", changed(id).with("phone", "+976 11 123456").toArray());

        assertThat(location(answer)).isEqualTo(my(id));
        assertThat(browser.get(my(id)).body()).contains("Your changes are saved.");
        var detail = registrations.byId(id).orElseThrow();
        assertThat(detail.status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(detail.answers().phone()).isEqualTo("+976 11 123456");
        assertThat(facts.of(RegistrationChanged.class)).anyMatch(fact -> fact.registrationId() == id);
        assertThat(registrations.history(id))
                .last()
                .satisfies(step -> assertThat(step.detail()).isEqualTo("phone"));
    }

    @Test
    void a_weighty_change_after_approval_is_looked_at_again() {
        var id = register(Scene.answers());
        approve(id);
        assertThat(browser.get(my(id) + "/change").body()).contains("You are approved. If you change");

        browser.post(
                my(id) + "/change",
                changed(id).with("organisation", "Other Body").toArray());

        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.SUBMITTED);
        assertThat(browser.get(my(id)).body()).contains("looks at your registration again");
    }

    @Test
    void a_returned_registration_shows_the_reason_and_goes_back_when_corrected() {
        var id = register(Scene.answers());
        decide(id, Decision.RETURN, "Please give the full name of the ministry.");
        assertThat(page(my(id)).select(".notice").text()).contains("full name of the ministry");

        browser.post(
                my(id) + "/change",
                changed(id).with("organisation", "Full Test Ministry").toArray());

        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.SUBMITTED);
    }

    @Test
    void a_change_that_was_overtaken_keeps_what_was_typed() {
        var id = register(Scene.answers());
        var form = changed(id).with("jobTitle", "Typed with care");
        approve(id);

        var answer = browser.post(my(id) + "/change", form.toArray());

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[name=jobTitle]").val()).isEqualTo("Typed with care");
        form.with("version", page.select("[name=version]").val());
        assertThat(browser.post(my(id) + "/change", form.toArray()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void faults_in_a_change_are_named_and_the_address_cannot_be_smuggled_in() {
        var id = register(Scene.answers());
        var email = registrations.byId(id).orElseThrow().email();

        var faulty = browser.post(
                my(id) + "/change", changed(id).without("givenName").toArray());
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Give your given name");

        browser.post(
                my(id) + "/change",
                changed(id)
                        .with("email", "thief@example.org")
                        .with("unit", "Unit")
                        .toArray());
        assertThat(registrations.byId(id).orElseThrow().email()).isEqualTo(email);
    }

    @Test
    void withdrawing_asks_first_frees_the_place_and_can_be_taken_back() {
        var id = register(Scene.answers());
        approve(id);
        assertThat(browser.get(my(id) + "/withdrawal").body()).contains("Withdraw from the meeting?");
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);

        browser.post(my(id) + "/withdrawal");
        browser.post(my(id) + "/withdrawal");

        assertThat(scene.again(meeting).placesTaken()).isZero();
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.WITHDRAWN);
        assertThat(facts.of(RegistrationWithdrawn.class).stream().filter(fact -> fact.registrationId() == id))
                .hasSize(1);
        var page = page(my(id));
        assertThat(page.text())
                .contains("You gave up your place", "Take part after all")
                .doesNotContain("Open session");

        browser.post(my(id) + "/reinstatement");
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.SUBMITTED);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void nobody_comes_back_into_a_full_meeting() {
        meeting = scene.openMeeting(1);
        var id = register(Scene.answers());
        browser.post(my(id) + "/withdrawal");
        register(Scene.answers());

        browser.post(my(id) + "/reinstatement");

        assertThat(browser.get(my(id)).body()).contains("All places are taken by now");
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.WITHDRAWN);
    }

    @Test
    void the_link_can_be_mailed_again() {
        var id = register(Scene.answers());

        browser.post(my(id) + "/link");

        assertThat(facts.of(PersonalLinkRequested.class)).contains(new PersonalLinkRequested(id));
        assertThat(browser.get(my(id)).body()).contains("Keep the address of this page");
    }

    @Test
    void the_database_holds_no_token() {
        var id = register(Scene.answers());
        var token = links.current(id, LinkPurpose.MY);

        for (var row : scene.rows("SELECT HEX(nonce) AS n, HEX(token_hash) AS h FROM secret_link")) {
            assertThat(row.toString())
                    .doesNotContain(
                            token,
                            java.util.HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(java.util.Base64.getUrlDecoder().decode(token)));
        }
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
    }

    /** The change form as the page shows it, ready to be sent. */
    private Fields changed(long id) {
        var page = page(my(id) + "/change");
        var fields = new Fields();
        for (Element input : page.select("main form input[name], main form textarea[name], main form select[name]")) {
            var type = input.attr("type");
            if ((type.equals("checkbox") || type.equals("radio")) && !input.hasAttr("checked")) {
                continue;
            }
            var chosen = input.selectFirst("option[selected]");
            fields.with(input.attr("name"), chosen == null ? input.val() : chosen.val());
        }
        return fields;
    }

    private static String programme(Document page) {
        return page.select(".programme").text();
    }

    private long register(Answers answers) {
        return ((Submitted) registerParticipant.register(meeting, RandomIds.publicId(), answers)).registrationId();
    }

    private void approve(long id) {
        decide(id, Decision.APPROVE, null);
    }

    private void decide(long id, Decision decision, String reason) {
        var detail = registrations.byId(id).orElseThrow();
        var outcome = decideRegistrations.decide(
                scene.organiser(),
                meeting.id(),
                List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                decision,
                reason,
                List.of());
        assertThat(outcome).allMatch(DecisionOutcome.Decided.class::isInstance);
    }

    private void verify(long id) {
        verifyDesignation.verify(
                scene.organiser(),
                meeting.id(),
                registrations.byId(id).orElseThrow().reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "list"));
    }

    private String my(long id) {
        return "/my/" + links.current(id, LinkPurpose.MY);
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
