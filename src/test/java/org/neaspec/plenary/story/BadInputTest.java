package org.neaspec.plenary.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.LeakCast.Person;

/** Whatever is sent wrongly, every address of the site answers with a clear page in the site's look. */
class BadInputTest extends PlenaryTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    AddProgramme programmes;

    CanaryMeeting meeting;
    Person person;
    Reader administrator;
    SoftAssertions soft = new SoftAssertions();

    @BeforeEach
    void arrive() {
        meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        person = cast.at(meeting).stream()
                .filter(one -> one.name().startsWith("NGO"))
                .findFirst()
                .orElseThrow();
        administrator = new Reader(
                server.getURI(),
                staff.signIn(new Browser(server.getURI()), Role.ADMINISTRATOR).cookies());
    }

    @Test
    void a_wrong_method_is_told_the_right_ones_everywhere() {
        for (String path : paths("GET ")) {
            for (String method : List.of("DELETE", "PUT", "PATCH")) {
                Answer answer = administrator.send(method, path, "x", "Sec-Fetch-Site", "same-origin");
                soft.assertThat(answer.header("Allow"))
                        .as("%s %s", method, path)
                        .contains("GET");
                isPage(method + " " + path, answer, 405, "That does not work here");
            }
        }
        soft.assertAll();
    }

    @Test
    void data_of_a_wrong_kind_is_refused_by_every_form() {
        for (String path : paths("POST ")) {
            for (String type :
                    List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense")) {
                Answer answer =
                        administrator.send("POST", path, "{}", "Content-Type", type, "Sec-Fetch-Site", "same-origin");
                isPage("POST " + type + " " + path, answer, 415, "We cannot read that kind of data");
            }
            Answer answer = administrator.send("POST", path, "{}", "Sec-Fetch-Site", "same-origin");
            isPage("POST of no type " + path, answer, 415, "We cannot read that kind of data");
        }
        soft.assertAll();
    }

    @Test
    void a_form_that_cannot_be_read_is_a_bad_request_everywhere() {
        List<String> broken = List.of("email=%zz", "email=%", "%ff%fe=1", "email=%c3%28", "a=1&".repeat(600));
        for (String path : paths("POST ")) {
            for (String body : broken) {
                Answer answer =
                        administrator.send("POST", path, body, "Content-Type", FORM, "Sec-Fetch-Site", "same-origin");
                isPage("POST " + body.substring(0, 7) + " " + path, answer, 400, "We could not read that");
            }
        }
        soft.assertAll();
    }

    @Test
    void a_body_of_ten_megabytes_is_too_large_everywhere() throws IOException {
        for (String path : paths("POST ")) {
            String answer = tenMegabytes(path);
            soft.assertThat(answer).as(path).startsWith("HTTP/1.1 413 ").contains("<h1>That is too large</h1>");
        }
        soft.assertAll();
    }

    @Test
    void a_broken_address_is_told_so_or_leads_nowhere_but_never_breaks_anything() throws IOException {
        for (String target : List.of(
                "/meetings/%zz",
                "/meetings/" + meeting.slug() + "?zone=%zz", "/my/%", "/calendar/%2.ics", "/sign-in?next=%")) {
            soft.assertThat(raw("GET " + target + " HTTP/1.1\r\n"))
                    .as(target)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("<h1>We could not read that</h1>");
        }
        for (String target : List.of(
                "/meetings/%ff%fe",
                "/meetings/%00",
                "/meetings/%0d%0aSet-Cookie:%20x=y",
                "/meetings/..%2f..%2fetc%2fpasswd",
                "/assets/x/..%2f..%2fapplication.yml",
                "/my/" + "x".repeat(2000),
                "/calendar/%F0%9F%98%80.ics",
                "/meetings/" + meeting.slug() + "/items/x.ics")) {
            soft.assertThat(raw("GET " + target + " HTTP/1.1\r\n"))
                    .as(target)
                    .containsPattern("^HTTP/1.1 40[04] ")
                    .contains("<h1>")
                    .doesNotContainIgnoringCase("exception");
        }
        String queue = "/organise/meetings/" + meeting.slug() + "/registrations";
        for (String path : List.of("/organise/meetings/%C3%A9/registrations", queue + "/%C3%A9", queue + "/%20")) {
            isPage(path, administrator.get(path), 404, "There is no such page");
        }
        String decision = "decision=APPROVE&selected=%C3%A9%3A0";
        soft.assertThat(administrator.post(queue + "/decisions", decision).status())
                .isNotEqualTo(500);
        soft.assertAll();
    }

    @Test
    void queries_that_make_no_sense_change_nothing() {
        String page = "/meetings/" + meeting.slug() + "/programme";
        String plain = Reader.visitor(server.getURI()).get(page).text();
        for (String query :
                List.of("?zone=Nowhere/Land", "?zone=", "?zone=%F0%9F%98%80", "?nothing=1&nothing=2", "?")) {
            Answer answer = Reader.visitor(server.getURI()).get(page + query);
            soft.assertThat(answer.status()).as(query).isEqualTo(200);
            soft.assertThat(answer.text()).as(query).isEqualTo(plain);
        }
        String queue = "/organise/meetings/" + meeting.slug() + "/registrations";
        for (String query :
                List.of("?status=NONSENSE", "?eligible=%00", "?page=-1", "?q=%25%27%3B--", "?eligible=yes:Z")) {
            Answer answer = administrator.get(queue + query);
            soft.assertThat(answer.status()).as(query).isEqualTo(200);
        }
        soft.assertAll();
    }

    @Test
    void tokens_that_nobody_has_or_that_ended_open_nothing() {
        Reader visitor = Reader.visitor(server.getURI());
        for (String token :
                List.of("x", "0".repeat(43), person.my() + "x", person.my().toLowerCase(), person.feed())) {
            isPage("/my/" + token, visitor.get("/my/" + token), 404, "There is no such page");
            isPage("/setup/" + token, visitor.get("/setup/" + token), 404, "There is no such page");
        }
        String feed = "/calendar/" + person.my() + ".ics";
        isPage("a personal token as a calendar's", visitor.get(feed), 404, "There is no such page");

        scene.run(
                "UPDATE secret_link SET expires_at = UTC_TIMESTAMP(6) WHERE registration_id = ?",
                person.registration());
        ended("expired");
        scene.run(
                "UPDATE secret_link SET expires_at = NULL, revoked_at = UTC_TIMESTAMP(6) WHERE registration_id = ?",
                person.registration());
        ended("revoked");
        soft.assertAll();
    }

    @Test
    void cookies_that_are_not_ours_make_a_visitor() {
        String page = "/meetings/" + meeting.slug() + "/programme";
        String plain = Reader.visitor(server.getURI()).get(page).text();
        for (String name : List.of("sid", "my", "csrf", "device", "notice", "zone")) {
            for (String value : List.of("", "x", "0".repeat(43), "\"quoted\"", "a=b", "%00", "é".repeat(20))) {
                Answer answer = new Reader(server.getURI(), Map.of(name, value)).get(page);
                soft.assertThat(answer.status()).as("%s=%s", name, value).isEqualTo(200);
                soft.assertThat(answer.text()).as("%s=%s", name, value).contains("Opening");
                if (!name.equals("notice")) {
                    soft.assertThat(answer.text()).as("%s=%s", name, value).isEqualTo(plain);
                }
            }
        }
        soft.assertThat(new Reader(server.getURI(), Map.of("sid", "0".repeat(43)))
                        .get("/organise")
                        .status())
                .isEqualTo(303);
        soft.assertAll();
    }

    private void ended(String how) {
        Answer page = person.reader().get("/my/" + person.my());
        soft.assertThat(page.status()).as(how).isEqualTo(410);
        soft.assertThat(page.text()).as(how).contains("<h1>", "/assets/").doesNotContain("Delegate");
        Answer calendar = person.reader().get("/calendar/" + person.feed() + ".ics");
        soft.assertThat(calendar.status()).as(how).isEqualTo(200);
        soft.assertThat(calendar.text())
                .as(how)
                .contains("BEGIN:VEVENT")
                .doesNotContain("DEMO", "Opening", meeting.slug());
        soft.assertThat(person.reader().get("/meetings/" + meeting.slug()).text())
                .as("the public page by a cookie that is %s", how)
                .isEqualTo(Reader.visitor(server.getURI())
                        .get("/meetings/" + meeting.slug())
                        .text());
    }

    private void isPage(String request, Answer answer, int status, String title) {
        soft.assertThat(answer.status()).as(request).isEqualTo(status);
        soft.assertThat(answer.header("Content-Type")).as(request).isEqualTo("text/html;charset=utf-8");
        soft.assertThat(answer.text())
                .as(request)
                .contains("<h1>" + title + "</h1>", "plenary.css", "site-header")
                .doesNotContainIgnoringCase("exception");
    }

    /** All addresses of the application that take this method, filled in for the administrator. */
    private List<String> paths(String method) {
        List<String> paths = new ArrayList<>();
        for (String route : Routes.of(router)) {
            if (route.startsWith(method) && !route.contains("/health") && !route.contains("/prometheus")) {
                paths.add(route.substring(method.length())
                        .replace("{slug}", meeting.slug())
                        .replace("/items/{id}", "/items/" + meeting.openItem())
                        .replace("/calendar/{token}", "/calendar/" + person.feed())
                        .replace("{token}", person.my())
                        .replaceAll("\\{[a-z]+}", "1"));
            }
        }
        return paths;
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Says that so much is coming and begins with it; a good server does not wait for the rest. */
    private String tenMegabytes(String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Type: " + FORM + "\r\nContent-Length: 10485760\r\n\r\n")
                    .getBytes(ISO_8859_1));
            byte[] part = "a=aaaaaaaaaaaaaaa".getBytes(ISO_8859_1);
            out.write(part);
            out.flush();
            var answer = new StringBuilder();
            byte[] buffer = new byte[16_384];
            for (int read;
                    answer.indexOf("</html>") < 0
                            && (read = socket.getInputStream().read(buffer)) > 0; ) {
                answer.append(new String(buffer, 0, read, UTF_8));
            }
            return answer.toString();
        }
    }
}
