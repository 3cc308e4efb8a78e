package org.neaspec.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Accounts;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client that a machine made out of the document, which nobody touched, does what the document promises. */
class GeneratedClientTest extends PlenaryTest {

    private static final Path MADE = Path.of("target", "generated-client");

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
    FormScene forms;

    @Test
    void a_generated_client_registers_a_person_reads_the_list_and_is_refused_beyond_its_scope() throws Exception {
        var meeting = scene.openMeeting();
        var owner = accounts.organiser(staff.id(staff.organiser())).orElseThrow();
        forms.publish(meeting, FormScene.text("hotel", "Which hotel?", true));
        var scopes = Set.of(ApiScope.REGISTRATIONS_READ, ApiScope.ANSWERS_READ, ApiScope.REGISTRATIONS_WRITE);
        var secret = tokens.make(owner, new TokenWish("Generated", scopes, false, Set.of(meeting.id()), 7))
                .orElseThrow();
        try (var classes = new URLClassLoader(new URL[] {compiled()}, getClass().getClassLoader())) {
            var client = type(classes, "ApiClient").getConstructor().newInstance();
            call(client, "updateBaseUri", server.getURI().toString());
            Consumer<HttpRequest.Builder> bearer = request -> request.header("Authorization", "Bearer " + secret);
            call(client, "setRequestInterceptor", bearer);
            var registrations = type(classes, "api.RegistrationsApi")
                    .getConstructor(client.getClass())
                    .newInstance(client);

            var form = call(registrations, "getForm", meeting.slug(), null);
            var section = ((List<?>) call(form, "getSections")).get(0);
            var question = ((List<?>) call(section, "getQuestions")).get(0);
            assertThat(call(question, "getLabel")).isEqualTo("Which hotel?");
            var own = Map.of(call(question, "getId").toString(), "Blue Tram");

            var person = type(classes, "model.NewRegistration").getConstructor().newInstance();
            call(person, "setGivenName", "Test");
            call(person, "setFamilyName", "Delegate");
            call(person, "setEmail", Scene.unique("generated"));
            call(person, "setCategory", choice(classes, "Category", "NGO"));
            call(person, "setAttendance", choice(classes, "Attendance", "ONLINE"));
            call(person, "setOrganisation", "Test Alliance");
            call(person, "setJobTitle", "Adviser");
            call(person, "setConsentPrivacy", true);
            call(person, "setAnswers", own);
            var receipt = call(registrations, "register", meeting.slug(), "generated-key", person);
            var reference = call(receipt, "getReference").toString();

            var list = call(registrations, "listRegistrations", meeting.slug(), null, null, false, null, 10);
            var found = (List<?>) call(list, "getRegistrations");
            assertThat(found).hasSize(1);
            assertThat(call(found.get(0), "getReference")).isEqualTo(reference);
            assertThat(call(found.get(0), "getStatus")).hasToString("UNDER_REVIEW");
            assertThat(call(found.get(0), "getContact")).isNull();
            var answer = ((List<?>) call(found.get(0), "getAnswers")).get(0);
            assertThat(call(answer, "getValues")).isEqualTo(List.of("Blue Tram"));

            var transfer = type(classes, "model.NewTransfer").getConstructor().newInstance();
            var refused =
                    catchThrowable(() -> call(registrations, "markTransferred", meeting.slug(), reference, transfer));
            assertThat(refused.getClass().getSimpleName()).isEqualTo("ApiException");
            assertThat(call(refused, "getCode")).isEqualTo(403);
            assertThat(call(refused, "getResponseBody").toString()).contains("transfers:write");
            var elsewhere = catchThrowable(() ->
                    call(registrations, "listRegistrations", scene.openMeeting().slug(), null, null, null, null, null));
            assertThat(call(elsewhere, "getCode")).isEqualTo(403);
        }
    }

    private static Class<?> type(ClassLoader classes, String name) throws ClassNotFoundException {
        return classes.loadClass("made.client." + name);
    }

    private static Object choice(ClassLoader classes, String type, String value) throws Exception {
        return type(classes, "model." + type)
                .getMethod("fromValue", String.class)
                .invoke(null, value);
    }

    /** Calls the method of this name that takes so many arguments. */
    private static Object call(Object target, String name, Object... arguments) throws Exception {
        var method = Arrays.stream(target.getClass().getMethods())
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Makes the client and compiles it as it came. */
    private URL compiled() throws IOException {
        if (Files.exists(MADE)) {
            try (var old = Files.walk(MADE)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(MADE);
        var document = MADE.resolve("openapi.yaml");
        Files.writeString(
                document,
                new Program(server.getURI(), null).get("/api/v1/openapi.yaml").body());
        var configuration = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setOutputDir(MADE.toString())
                .setInvokerPackage("made.client")
                .setApiPackage("made.client.api")
                .setModelPackage("made.client.model")
                .addAdditionalProperty("openApiNullable", false)
                .addAdditionalProperty("useJakartaEe", true)
                .addAdditionalProperty("hideGenerationTimestamp", true);
        new DefaultGenerator().opts(configuration.toClientOptInput()).generate();

        var classes = MADE.resolve("classes");
        Files.createDirectories(classes);
        List<String> command = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (var sources = Files.walk(MADE.resolve("src/main/java"))) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
        }
        int faults = ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
        assertThat(faults).as("the client compiles").isZero();
        return url(classes);
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
