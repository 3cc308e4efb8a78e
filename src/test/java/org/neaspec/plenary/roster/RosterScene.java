package org.neaspec.plenary.roster;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A meeting, people registered for it, and an organiser signed in. */
abstract class RosterScene extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    Roster roster;

    MeetingFacts meeting;
    Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    String path() {
        return MeetingPaths.people(meeting.slug());
    }

    RegistrationDetail register(Answers answers) {
        var outcome = registerParticipant.register(scene.again(meeting), RandomIds.publicId(), answers);
        return registrations.byId(((Submitted) outcome).registrationId()).orElseThrow();
    }

    RegistrationDetail now(RegistrationDetail detail) {
        return registrations.byId(detail.id()).orElseThrow();
    }

    /** Many people at once, straight into the tables: every third from Mongolia, every second approved, every seventh online. */
    void load(MeetingFacts at, int many) {
        String mark = "r" + at.id();
        String numbers = """
                SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS i
                FROM %1$s a, %1$s b, %1$s c, %1$s d, %1$s e
                """.formatted(
                        "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)");
        scene.run("""
                INSERT INTO person (public_id, honorific, given_name, family_name, printed_name, email, email_key, phone,
                  created_at, stale)
                SELECT UUID(), 'Ms.', CONCAT('Given', i), CONCAT('Family', i MOD 977),
                  CONCAT('Ms. Given', i, ' FAMILY', i MOD 977),
                  CONCAT(?, '-', i, '@example.org'), CONCAT(?, '-', i, '@example.org'), '+976 11 123456', NOW(6), FALSE
                FROM (%s) k WHERE i < ? ORDER BY i
                """.formatted(numbers), mark, mark, many);
        scene.run("""
                INSERT INTO registration (reference, meeting_id, person_id, email_key, request_key, status, category,
                  job_title, organisation, state_code, attendance, consent_listing, consent_privacy_at, holds_place,
                  created_at, updated_at)
                SELECT CONCAT(LPAD(HEX(p.id), 4, '0'), '-', LPAD(HEX(p.id MOD 65521), 4, '0')), ?, p.id, p.email_key,
                  UUID(), IF(p.id MOD 2 = 0, 'APPROVED', 'UNDER_REVIEW'), IF(p.id MOD 5 = 0, 'NGO', 'GOVERNMENT'),
                  'Adviser', CONCAT('Ministry ', p.id MOD 40), IF(p.id MOD 3 = 0, 'MNG', 'KOR'),
                  IF(p.id MOD 7 = 0, 'ONLINE', 'IN_PERSON'), TRUE, NOW(6), TRUE, NOW(6), NOW(6)
                FROM person p WHERE p.email_key LIKE CONCAT(?, '-%')
                """, at.id(), mark);
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The names a list shows. */
    java.util.List<String> names(String query) {
        return page(organiser.get(path() + query))
                .select("table.roster tbody th")
                .eachText();
    }

    /** A file the site made. */
    byte[] file(String method, String path) {
        var request = request(path);
        HttpResponse<byte[]> answer = send(
                method.equals("POST")
                        ? request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(""))
                                .build()
                        : request.build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    byte[] export(String kind, String query) {
        return file("POST", path() + "/export." + kind + query);
    }

    /** Sends a file; the page that says what it would change, or nothing when it was refused. */
    Optional<String> upload(String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = send(request(path() + "/import")
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        refusal = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.headers().firstValue("Location");
    }

    String refusal = "";

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURI() + path))
                .header("Sec-Fetch-Site", "same-origin")
                .header(
                        "Cookie",
                        organiser.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
