package org.neaspec.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.web.router.Router;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Accounts;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

/** The document says what the API does: every route, every field of every answer, every value of a choice. */
class ApiDocumentTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    ObjectMapper json;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    FormScene forms;

    private OpenAPI document() {
        var text = new Program(server.getURI(), null).get("/api/v1/openapi.yaml");
        assertThat(text.statusCode()).isEqualTo(200);
        var options = new ParseOptions();
        options.setResolve(true);
        var result = new OpenAPIParser().readContents(text.body(), null, options);
        assertThat(result.getMessages()).as("faults of the document").isEmpty();
        return result.getOpenAPI();
    }

    @Test
    void the_document_is_valid_and_names_every_route_and_no_other() {
        Set<String> documented = new TreeSet<>();
        document()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .keySet()
                        .forEach(method -> documented.add(method.name() + " " + path)));
        Set<String> routes = new TreeSet<>();
        router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> route.contains(" /api/v1/"))
                .forEach(routes::add);
        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void every_choice_in_the_document_has_the_values_of_the_program() {
        var schemas = document().getComponents().getSchemas();
        assertThat(values(schemas.get("Status"))).isEqualTo(names(RegistrationStatus.values()));
        assertThat(values(schemas.get("Category"))).isEqualTo(names(Category.values()));
        assertThat(values(schemas.get("Attendance"))).isEqualTo(names(Attendance.values()));
        assertThat(values(schemas.get("QuestionKind"))).isEqualTo(names(QuestionKind.values()));
        assertThat(values(property(schemas.get("FormQuestion"), "when"))).isEqualTo(names(When.values()));
        assertThat(values(property(schemas.get("ShownIf"), "rule"))).isEqualTo(names(Condition.Rule.values()));
        assertThat(values(property(schemas.get("Delegation"), "role"))).isEqualTo(names(DelegationRole.values()));
        assertThat(values(property(schemas.get("RegistrationWindow"), "state")))
                .isEqualTo(names(RegistrationState.values()));
        assertThat(values(property(schemas.get("NewRegistration"), "claims").getItems()))
                .isEqualTo(names(Designation.values()));
    }

    @Test
    void every_answer_has_the_fields_of_the_document_and_no_others() throws IOException {
        var meeting = scene.openMeeting();
        var owner = accounts.organiser(staff.id(staff.organiser())).orElseThrow();
        var secret = tokens.make(owner, new TokenWish("All", Set.of(ApiScope.values()), true, Set.of(), 7))
                .orElseThrow();
        var program = new Program(server.getURI(), secret);
        var base = "/api/v1/meetings/" + meeting.slug();
        forms.publish(
                meeting,
                FormScene.choice("room", "Which room?", false, "one=First|1"),
                FormScene.question(
                        "why",
                        QuestionKind.COMPANIONS,
                        "Who comes along?",
                        false,
                        When.LATER,
                        new Condition("room", Condition.Rule.IS, "one")));
        fits(program.get(base + "/form").body(), "Form");
        var person = ApiTest.person().replaceFirst("\\}\\s*$", ", \"answers\": {\"room\": \"one\"}}");
        var made = program.json("POST", base + "/registrations", person, "Idempotency-Key", "document-key");
        fits(made.body(), "Receipt");
        var one = made.headers().firstValue("Location").orElseThrow();
        scene.run("UPDATE registration SET status = 'APPROVED' WHERE meeting_id = ?", meeting.id());
        fits(program.json("PUT", one + "/transfer", "{}").body(), "Transfer");
        scene.run(
                "INSERT INTO delegation (meeting_id, public_id, state_code, invited, created_at) VALUES (?, UUID(), 'MNG', FALSE, NOW(6))",
                meeting.id());
        scene.run("""
                INSERT INTO delegation_member (public_id, delegation_id, registration_id, role, position, late, added_by, added_at)
                SELECT UUID(), d.id, r.id, 'HEAD', 1, FALSE, 'Test', NOW(6) FROM delegation d
                JOIN registration r ON r.meeting_id = d.meeting_id WHERE d.meeting_id = ?
                """, meeting.id());
        assertThat(program.get(one).body())
                .contains(
                        "\"delegation\":{\"state\":\"MNG\",\"body\":null,\"role\":\"HEAD\"}", "\"question\":\"room\"");
        fits(program.get(one).body(), "Registration");
        fits(program.get(base + "/registrations").body(), "RegistrationList");
        fits(program.get(base + "/programme").body(), "Programme");
        fits(program.get("/api/v1/meetings/neacap-policy-dialogue-2/programme").body(), "Programme");
        fits(program.get("/api/v1/meetings").body(), "MeetingList");
        fits(program.get(base).body(), "Meeting");
        fits(
                program.json("POST", base + "/registrations", "{\"status\": \"x\"}", "Idempotency-Key", "document-key")
                        .body(),
                "Problem");
    }

    private void fits(String answer, String schema) throws IOException {
        var schemas = document().getComponents().getSchemas();
        fits(json.readValue(answer, Object.class), schemas.get(schema), schemas, schema);
    }

    @SuppressWarnings("rawtypes")
    private void fits(Object value, Schema<?> schema, Map<String, Schema> schemas, String at) {
        var nullable = Boolean.TRUE.equals(schema.getNullable());
        if (schema.get$ref() != null) {
            fits(value, schemas.get(schema.get$ref().replaceFirst(".*/", "")), schemas, at);
        } else if (value == null) {
            assertThat(nullable).as(at + " is null").isTrue();
        } else if (schema.getAllOf() != null) {
            fits(value, schema.getAllOf().get(0), schemas, at);
        } else if (value instanceof Map<?, ?> object) {
            assertThat(schema.getType()).as(at).isEqualTo("object");
            assertThat(object.keySet()).as(at).isEqualTo(schema.getProperties().keySet());
            object.forEach((name, inner) -> fits(inner, schema.getProperties().get(name), schemas, at + "." + name));
        } else if (value instanceof List<?> list) {
            assertThat(schema.getType()).as(at).isEqualTo("array");
            list.forEach(inner -> fits(inner, schema.getItems(), schemas, at + "[]"));
        } else {
            var expected = value instanceof String ? "string" : value instanceof Boolean ? "boolean" : "integer";
            assertThat(schema.getType()).as(at).isEqualTo(expected);
            if (schema.getEnum() != null) {
                assertThat(values(schema)).as(at).contains(value.toString());
            }
        }
    }

    private static Schema<?> property(Schema<?> schema, String name) {
        return (Schema<?>) schema.getProperties().get(name);
    }

    private static Set<String> values(Schema<?> schema) {
        Set<String> values = new HashSet<>();
        schema.getEnum().forEach(value -> values.add(value.toString()));
        return values;
    }

    private static Set<String> names(Enum<?>[] values) {
        return new HashSet<>(Arrays.stream(values).map(Enum::name).toList());
    }
}
