package org.neaspec.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpStatus;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.account.Accounts;
import org.neaspec.plenary.account.PasswordChanged;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;
import org.neaspec.plenary.team.GrantRole;
import org.neaspec.plenary.team.TakeBackRole;
import org.neaspec.plenary.team.Team;

/** What programs may do, and what they may not. */
class ApiTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    RateLimits limits;

    @Inject
    RegisterParticipant register;

    @Inject
    GrantRole grantRole;

    @Inject
    TakeBackRole takeBackRole;

    @Inject
    Team team;

    @Inject
    FormScene forms;

    @Inject
    ApplicationEventPublisher<PasswordChanged> facts;

    // --- tokens

    @Test
    void a_token_is_made_on_ones_own_page_shown_once_and_kept_as_a_hash() {
        var meeting = scene.openMeeting();
        var browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);

        var made = browser.post(
                "/account/tokens",
                "name",
                "Badge printer",
                "scopes",
                "REGISTRATIONS_READ",
                "reach",
                "SOME",
                "meetings",
                meeting.slug(),
                "days",
                "30");

        assertThat(made.statusCode()).isEqualTo(200);
        var secret = secret(made.body());
        assertThat(new Program(server.getURI(), secret)
                        .get(registrations(meeting))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/account/tokens").body())
                .contains("Badge printer", "registrations:read", meeting.title())
                .doesNotContain(secret);
        for (var row : scene.rows("SELECT * FROM api_token WHERE name = 'Badge printer'")) {
            assertThat(row.values().stream()
                            .map(value -> value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes) + new String(bytes)
                                    : String.valueOf(value)))
                    .noneMatch(text -> text.contains(secret.substring(ApiTokens.PREFIX.length())));
        }
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM api_token WHERE name = 'Badge printer' AND last_used_at IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void the_form_says_what_is_missing_and_keeps_what_was_chosen() {
        var browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var answer = browser.post(
                "/account/tokens", "name", "", "scopes", "REGISTRATIONS_READ", "reach", "SOME", "days", "9");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Give the token a name", "Choose the meetings", "Choose how long")
                .containsPattern("value=\"REGISTRATIONS_READ\" checked");
        assertThat(browser.post("/account/tokens", "name", "x", "scopes", "EVERYTHING", "reach", "ALL", "days", "30")
                        .body())
                .contains("Choose what the token is for");
    }

    @Test
    void a_token_that_is_unknown_expired_or_taken_back_or_whose_owner_left_opens_nothing() {
        var meeting = scene.openMeeting();
        var path = registrations(meeting);
        var unknown = new Program(server.getURI(), ApiTokens.PREFIX + "A".repeat(43)).get(path);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(unknown.body()).contains("urn:plenary:problem:invalid-token");

        var none = new Program(server.getURI(), null).get(path);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"plenary\"");

        var owner = organiser();
        var expired = token(owner, meeting, ApiScope.REGISTRATIONS_READ);
        var revoked = token(owner, meeting, ApiScope.REGISTRATIONS_READ);
        assertThat(expired.get(path).statusCode()).isEqualTo(200);
        var ids = tokens.of(owner).stream().map(ApiToken::id).toList();
        scene.run("UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) WHERE public_id = ?", ids.get(1));
        assertThat(tokens.revoke(owner, ids.get(0))).isTrue();
        assertThat(expired.get(path).body()).isEqualTo(unknown.body());
        assertThat(revoked.get(path).body()).isEqualTo(unknown.body());

        var last = token(owner, meeting, ApiScope.REGISTRATIONS_READ);
        assertThat(last.get(path).statusCode()).isEqualTo(200);
        staff.disable(owner.email());
        assertThat(last.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_takes_back_the_token_of_another() {
        var meeting = scene.openMeeting();
        var owner = organiser();
        var program = token(owner, meeting, ApiScope.REGISTRATIONS_READ);
        var other = staff.signIn(new Browser(server.getURI()), Role.ADMINISTRATOR);
        var id = tokens.of(owner).get(0).id();
        assertThat(other.post("/account/tokens/" + id + "/revocation").statusCode())
                .isEqualTo(404);
        assertThat(program.get(registrations(meeting)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_opens_neither_another_meeting_nor_another_scope() {
        var meeting = scene.openMeeting();
        var other = scene.openMeeting();
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ);

        var elsewhere = program.get(registrations(other));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body()).contains("urn:plenary:problem:other-meeting");
        var write = program.json("POST", registrations(meeting), person(), "Idempotency-Key", RandomIds.publicId());
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(write.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_scope", "registrations:write");
        assertThat(program.json("PUT", registrations(meeting) + "/AAAA-AAAA/transfer", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id()))
                .isZero();
    }

    @Test
    void a_right_its_owner_loses_the_token_loses_too() {
        var meeting = scene.openMeeting();
        var email = staff.member();
        var owner = accounts.organiser(staff.id(email)).orElseThrow();
        var program = token(owner, null, ApiScope.REGISTRATIONS_READ, ApiScope.MEETINGS_READ);
        assertThat(program.get(registrations(meeting)).body()).contains("urn:plenary:problem:owner-may-not");

        grantRole.grant(meeting, owner.accountId(), MeetingRole.REVIEWER, scene.organiser());
        assertThat(program.get(registrations(meeting)).statusCode()).isEqualTo(200);

        var role = team.of(meeting.id()).stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
        takeBackRole.takeBack(meeting, role.id(), scene.organiser());
        assertThat(program.get(registrations(meeting)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_meeting_that_is_not_announced_is_there_for_tokens_that_are_for_it_alone() {
        var meeting = scene.openMeeting();
        scene.run("UPDATE meeting SET announced_at = NULL WHERE id = ?", meeting.id());
        var path = "/api/v1/meetings/" + meeting.slug();
        var reader = token(organiser(), meeting, ApiScope.MEETINGS_READ);
        var stranger = token(organiser(), scene.openMeeting(), ApiScope.MEETINGS_READ);
        var nothing = stranger.get("/api/v1/meetings/no-such-meeting");

        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/meetings").body()).contains('"' + meeting.slug() + '"');
        assertThat(reader.get(path + "/programme").statusCode()).isEqualTo(403);
        for (var other : List.of(stranger, new Program(server.getURI(), null))) {
            assertThat(other.get("/api/v1/meetings").body()).doesNotContain('"' + meeting.slug() + '"');
            for (var end : List.of("", "/programme", "/registrations")) {
                var answer = other.get(path + end);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(nothing.body());
            }
        }
    }

    @Test
    void a_program_that_asks_too_often_is_told_when_to_come_back() {
        var meeting = scene.openMeeting();
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ);
        var other = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ);
        var id = scene.count("SELECT MAX(id) FROM api_token") - 1;
        for (int i = 0; i < 600; i++) {
            limits.allow(RateRule.API_TOKEN, Long.toString(id));
        }
        var answer = program.get(registrations(meeting));
        isProblem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(other.get(registrations(meeting)).statusCode()).isEqualTo(200);
    }

    // --- registering

    @Test
    void a_program_registers_a_person_once_however_often_it_sends_the_request() {
        var meeting = scene.openMeeting();
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_WRITE, ApiScope.REGISTRATIONS_READ);
        var body = person();

        var first = program.json("POST", registrations(meeting), body, "Idempotency-Key", "key-of-this-person");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var again = program.json("POST", registrations(meeting), body, "Idempotency-Key", "key-of-this-person");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var location = first.headers().firstValue("Location").orElseThrow();
        assertThat(program.get(location).body())
                .contains("\"givenName\":\"Test\"", "\"status\":\"UNDER_REVIEW\"", "\"country\":\"MNG\"");

        var otherKey = program.json("POST", registrations(meeting), body, "Idempotency-Key", "another-key");
        assertThat(otherKey.statusCode()).isEqualTo(409);
        assertThat(otherKey.body()).contains("already-registered");
        var otherPerson =
                program.json("POST", registrations(meeting), person(), "Idempotency-Key", "key-of-this-person");
        assertThat(otherPerson.statusCode()).isEqualTo(409);
        assertThat(otherPerson.body()).contains("key-used");
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id()))
                .isEqualTo(1);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE meeting_id = ? AND kind = 'RECEIVED'", meeting.id()))
                .isEqualTo(1);
    }

    @Test
    void a_program_answers_the_meetings_own_questions_as_people_do() {
        var meeting = scene.openMeeting();
        forms.publish(
                meeting,
                FormScene.text("hotel", "Which hotel?", true),
                FormScene.choices("days", QuestionKind.SEVERAL, "Which days?", false, "one=First", "two=Second"));
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_WRITE);

        var missing = program.json("POST", registrations(meeting), person(), "Idempotency-Key", "without-answers");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("#/answers/hotel");
        var unknown = program.json(
                "POST",
                registrations(meeting),
                answering("\"hotel\": \"Blue\", \"moon\": true"),
                "Idempotency-Key",
                "unknown-1");
        assertThat(unknown.body()).contains("#/answers/moon");
        var made = program.json(
                "POST",
                registrations(meeting),
                answering("\"hotel\": \"Blue Tram\", \"days\": [\"two\", \"one\"]"),
                "Idempotency-Key",
                "with-answers");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(scene.rows("SELECT answers FROM form_sheet WHERE meeting_id = ?", meeting.id())
                        .get(0)
                        .get("answers"))
                .asString()
                .contains("Blue Tram", "one", "two");
    }

    @Test
    void a_program_reads_the_form_fills_it_and_reads_the_answers_where_its_token_says_so() {
        var meeting = scene.openMeeting();
        var version = forms.publish(
                meeting,
                FormScene.text("hotel", "Which hotel?", true),
                FormScene.forOnly(FormScene.text("ministry", "Which minister?", false), "GOVERNMENT"),
                FormScene.choices("days", QuestionKind.SEVERAL, "Which days?", false, "one=First|1", "two=Second"),
                FormScene.question(
                        "why",
                        QuestionKind.TEXT,
                        "Why the second?",
                        false,
                        When.AT_REGISTRATION,
                        new Condition("days", Condition.Rule.CONTAINS, "two")));
        var path = "/api/v1/meetings/" + meeting.slug() + "/form";
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_WRITE, ApiScope.REGISTRATIONS_READ);
        var form = program.get(path);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        assertThat(form.body())
                .contains(
                        "\"version\":" + version,
                        "{\"name\":\"givenName\",\"kind\":\"TEXT\",\"label\":\"Given name\",\"required\":true",
                        "\"requiredFor\":[\"GOVERNMENT\"]",
                        "{\"value\":\"one\",\"label\":\"First\",\"left\":1}",
                        "\"shownIf\":{\"question\":\"days\",\"rule\":\"CONTAINS\",\"value\":\"two\"}",
                        "Which minister?");
        assertThat(program.get(path + "?category=NGO").body())
                .contains("Which hotel?")
                .doesNotContain("Which minister?");
        isProblem(program.get(path + "?category=KING"), 400);
        var tag = form.headers().firstValue("ETag").orElseThrow();
        assertThat(program.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        isProblem(new Program(server.getURI(), null).get(path), 401);
        isProblem(token(organiser(), meeting, ApiScope.REGISTRATIONS_READ).get(path), 403);
        isProblem(
                token(organiser(), scene.openMeeting(), ApiScope.REGISTRATIONS_WRITE)
                        .get(path),
                403);

        var made = program.json(
                "POST",
                registrations(meeting),
                answering("\"hotel\": \"Blue Tram\", \"days\": [\"one\"]"),
                "Idempotency-Key",
                "fills-the-form");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(program.get(path).body()).contains("{\"value\":\"one\",\"label\":\"First\",\"left\":0}");
        var one = made.headers().firstValue("Location").orElseThrow();
        assertThat(program.get(one).body())
                .contains("\"answers\":null", "\"segments\":[]", "\"delegation\":null")
                .doesNotContain("Blue Tram");
        scene.run("UPDATE registration SET status = 'APPROVED' WHERE meeting_id = ?", meeting.id());
        var reader = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ, ApiScope.ANSWERS_READ);
        assertThat(reader.get(registrations(meeting)).body())
                .contains(
                        "{\"question\":\"hotel\",\"version\":" + version
                                + ",\"values\":[\"Blue Tram\"],\"companions\":[]}",
                        "\"values\":[\"one\"]",
                        "\"segments\":[\"A\"]");
    }

    private static String answering(String answers) {
        return person().replaceFirst("\\}\\s*$", ", \"answers\": {" + answers + "}}");
    }

    @Test
    void a_token_ends_with_the_password_and_with_the_account() {
        var meeting = scene.openMeeting();
        var browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var owner = scene.organiser();
        var program = token(owner, meeting, ApiScope.REGISTRATIONS_READ);
        assertThat(program.get(registrations(meeting)).statusCode()).isEqualTo(200);
        facts.publishEvent(new PasswordChanged(owner.accountId(), owner.name(), owner.email(), Instant.now()));
        assertThat(program.get(registrations(meeting)).statusCode()).isEqualTo(401);

        var email = staff.organiser();
        browser = staff.signIn(new Browser(server.getURI()), email);
        var made = browser.post(
                "/account/tokens", "name", "Of mine", "scopes", "REGISTRATIONS_READ", "reach", "ALL", "days", "30");
        var mine = new Program(server.getURI(), secret(made.body()));
        assertThat(mine.get(registrations(meeting)).statusCode()).isEqualTo(200);
        browser.post(
                "/account/password",
                "present",
                Staff.PASSWORD,
                "password",
                "green ferry under nine bridges",
                "repeated",
                "green ferry under nine bridges");
        assertThat(mine.get(registrations(meeting)).statusCode()).isEqualTo(401);
    }

    @Test
    void what_the_form_would_refuse_is_refused_at_its_field() {
        var meeting = scene.openMeeting();
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_WRITE);
        var answer = program.json("POST", registrations(meeting), """
                {"givenName": "", "noFamilyName": true, "email": "nobody", "category": "GOVERNMENT", "organisation": "Test",
                 "jobTitle": "Adviser", "attendance": "IN_PERSON", "consentPrivacy": false}
                """, "Idempotency-Key", "some-key-1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"pointer\":\"#/givenName\"", "\"pointer\":\"#/email\"", "\"pointer\":\"#/country\"")
                .contains("\"pointer\":\"#/consentPrivacy\"")
                .doesNotContain("registration.error");

        for (var extra :
                List.of("status", "approved", "id", "meetingId", "reference", "requestKey", "version", "role")) {
            var body = person().replaceFirst("\\{", "{\"" + extra + "\": \"APPROVED\",");
            var refused = program.json("POST", registrations(meeting), body, "Idempotency-Key", "some-key-2");
            assertThat(refused.statusCode()).as(extra).isEqualTo(422);
            assertThat(refused.body()).contains("#/" + extra);
        }
        for (var broken : List.of(
                "",
                "[]",
                "{",
                "{\"givenName\": \"A\", \"givenName\": \"B\"}",
                "{\"givenName\": {\"a\": 1}}",
                "{\"givenName\": 1e999}",
                "{} {}",
                "[".repeat(5000),
                "{\"claims\": [[]]}")) {
            assertThat(program.json("POST", registrations(meeting), broken, "Idempotency-Key", "some-key-3")
                            .statusCode())
                    .as(broken)
                    .isEqualTo(400);
        }
        assertThat(program.json("POST", registrations(meeting), person()).statusCode())
                .as("without a key")
                .isEqualTo(400);
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id()))
                .isZero();
    }

    @Test
    void every_refusal_is_a_problem() {
        var meeting = scene.openMeeting();
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_WRITE, ApiScope.REGISTRATIONS_READ);
        var path = registrations(meeting);
        isProblem(program.send("POST", path, "a=b", "Content-Type", "application/x-www-form-urlencoded"), 415);
        isProblem(program.json("POST", path, "{\"givenName\": \"" + "x".repeat(70_000) + "\"}"), 413);
        isProblem(program.json("PATCH", path, "{}"), 405);
        isProblem(program.get("/api/v1/meetings", "Accept", "text/html"), 406);
        isProblem(program.get("/api/v1/nothing"), 404);
        isProblem(program.get(path + "?approvd=true"), 400);
        isProblem(program.get(path + "?approved=yes"), 400);
        isProblem(program.get(path + "?status=APPROVED&status=WAITING"), 400);
        isProblem(program.get(path + "?limit=201"), 400);
        isProblem(program.get(path + "?limit=-1"), 400);
        isProblem(program.get(path + "?after=AAAA-AAAA"), 400);
        isProblem(program.get(path + "/AAAA-AAAA"), 404);
        isProblem(new Program(server.getURI(), null).get(path, "Authorization", "Basic YTpi"), 401);
    }

    @Test
    void cookies_open_nothing_to_programs() {
        var meeting = scene.openMeeting();
        var browser = staff.signIn(new Browser(server.getURI()), Role.ADMINISTRATOR);
        assertThat(browser.get("/organise").statusCode()).isEqualTo(200);
        assertThat(browser.get(registrations(meeting)).statusCode()).isEqualTo(401);
    }

    // --- reading

    @Test
    void pages_follow_one_another_without_gaps_and_cost_the_same_for_one_and_for_thirty() {
        var meeting = scene.openMeeting();
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ);
        add(meeting, 1);
        program.get(registrations(meeting));
        var forOne =
                Queries.answering(() -> program.get(registrations(meeting))).size();
        add(meeting, 30);
        var forMany =
                Queries.answering(() -> program.get(registrations(meeting))).size();
        assertThat(forMany).isEqualTo(forOne);

        List<String> references = new ArrayList<>();
        String next = registrations(meeting) + "?limit=7";
        while (next != null) {
            var answer = program.get(next);
            assertThat(answer.statusCode()).isEqualTo(200);
            references.addAll(all(answer.body(), "\"reference\":\"([^\"]+)\""));
            var following = all(answer.body(), "\"next\":\"([^\"]+)\"");
            next = following.isEmpty() ? null : following.get(0);
        }
        assertThat(references).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void addresses_and_needs_are_told_to_tokens_for_them_only() {
        var meeting = scene.openMeeting();
        add(meeting, 1);
        scene.run(
                "UPDATE registration SET dietary = 'Umami only', access_needs = 'Step-free' WHERE meeting_id = ?",
                meeting.id());
        var plain = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ);
        assertThat(plain.get(registrations(meeting)).body())
                .contains("Ms. Test DELEGATE", "\"contact\":null", "\"needs\":null")
                .doesNotContain("@example.org", "Umami", "Step-free");
        var contacts = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ, ApiScope.CONTACTS_READ);
        assertThat(contacts.get(registrations(meeting)).body())
                .contains("@example.org")
                .doesNotContain("Umami", "Step-free");
        var needs = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ, ApiScope.NEEDS_READ);
        assertThat(needs.get(registrations(meeting)).body())
                .contains("Umami", "Step-free")
                .doesNotContain("@example.org");
    }

    @Test
    void approved_people_are_pulled_and_marked() {
        var meeting = scene.openMeeting();
        add(meeting, 3);
        scene.run("UPDATE registration SET status = 'APPROVED' WHERE meeting_id = ? ORDER BY id LIMIT 2", meeting.id());
        var program = token(organiser(), meeting, ApiScope.REGISTRATIONS_READ, ApiScope.TRANSFERS_WRITE);
        var pull = registrations(meeting) + "?approved=true&transferred=false";
        var found = all(program.get(pull).body(), "\"reference\":\"([^\"]+)\"");
        assertThat(found).hasSize(2);

        var mark = registrations(meeting) + "/" + found.get(0) + "/transfer";
        var marked = program.json("PUT", mark, "{\"transferredAt\": \"2026-01-02T03:04:05Z\"}");
        assertThat(marked.statusCode()).isEqualTo(200);
        assertThat(marked.body()).contains("2026-01-02T03:04:05Z");
        assertThat(program.json("PUT", mark, "{\"transferredAt\": \"2026-01-02T03:04:05Z\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(all(program.get(pull).body(), "\"reference\":\"([^\"]+)\"")).containsExactly(found.get(1));
        assertThat(all(program.get(registrations(meeting) + "?transferred=true").body(), "\"reference\":\"([^\"]+)\""))
                .containsExactly(found.get(0));

        assertThat(program.send("DELETE", mark, null).statusCode()).isEqualTo(204);
        assertThat(program.send("DELETE", mark, null).statusCode()).isEqualTo(204);
        assertThat(all(program.get(pull).body(), "\"reference\":\"([^\"]+)\"")).hasSize(2);

        var waiting = all(
                        program.get(registrations(meeting) + "?approved=false").body(), "\"reference\":\"([^\"]+)\"")
                .get(0);
        var notYet = program.json("PUT", registrations(meeting) + "/" + waiting + "/transfer", "{}");
        assertThat(notYet.statusCode()).isEqualTo(409);
        assertThat(program.json("PUT", mark, "{\"transferredAt\": \"2999-01-02T03:04:05Z\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.json("PUT", mark, "{\"by\": \"me\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void anybody_reads_what_is_public_and_hears_when_nothing_has_changed() {
        var meeting = scene.openMeeting();
        var anybody = new Program(server.getURI(), null);
        var path = "/api/v1/meetings/" + meeting.slug() + "/programme";
        var programme = anybody.get(path);
        assertThat(programme.statusCode()).isEqualTo(200);
        assertThat(programme.body()).contains("Open session", "\"start\":\"09:00\"");
        var tag = programme.headers().firstValue("ETag").orElseThrow();
        var same = anybody.get(path, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(anybody.get("/api/v1/meetings").body()).contains('"' + meeting.slug() + '"');
        assertThat(anybody.get("/api/v1/meetings/" + meeting.slug()).body())
                .contains("\"zone\":\"Asia/Ulaanbaatar\"", "\"state\":\"OPEN\"", "\"announced\":true");
    }

    // --- helpers

    private void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"status\":" + status,
                        "\"title\":\"" + HttpStatus.valueOf(status).getReason());
    }

    private void add(MeetingFacts meeting, int many) {
        for (int i = 0; i < many; i++) {
            register.register(meeting, RandomIds.publicId(), Scene.answers());
        }
    }

    private Organiser organiser() {
        return accounts.organiser(staff.id(staff.organiser())).orElseThrow();
    }

    /** @param meeting null for every meeting */
    private Program token(Organiser owner, MeetingFacts meeting, ApiScope... scopes) {
        var wish = new TokenWish(
                "Test program",
                EnumSet.copyOf(Arrays.asList(scopes)),
                meeting == null,
                meeting == null ? Set.of() : Set.of(meeting.id()),
                30);
        return new Program(server.getURI(), tokens.make(owner, wish).orElseThrow());
    }

    private static String registrations(MeetingFacts meeting) {
        return "/api/v1/meetings/" + meeting.slug() + "/registrations";
    }

    static String person() {
        return """
                {"honorific": "Ms.", "givenName": "Test", "familyName": "Delegate", "email": "%s", "category": "GOVERNMENT",
                 "country": "MNG", "organisation": "Test Ministry", "jobTitle": "Adviser", "attendance": "IN_PERSON",
                 "claims": ["NEACAP_SPC_MEMBER"], "consentListing": true, "consentPrivacy": true, "dietary": null}
                """.formatted(Scene.unique("program"));
    }

    private static String secret(String page) {
        return all(page, "value=\"(" + ApiTokens.PREFIX + "[A-Za-z0-9_-]{43})\"")
                .get(0);
    }

    static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
