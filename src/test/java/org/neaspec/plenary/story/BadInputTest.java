package org.neaspec.plenary.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is sent wrongly, every address of the site answers with a clear page in the site's look. */
class BadInputTest extends BadInputScene {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    Router router;

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

    /** The forms that take a file. */
    private static final String TAKES_FILES =
            ".*/(programme|people)/import|.*/(walk-in|registrations/new)|.*/delegation(s/for)?/[^/]+/(papers|rows)|/organise/meetings/[^/]+/invitations"
                    + "|/meetings/[^/]+/registration(/draft)?|/invitation/[^/]+/registration(/draft)?|/private/[^/]+"
                    + "|/my/[^/]+/(change(/draft)?|questions)|.*/registrations/[^/]+/correction";

    @Test
    void data_of_a_wrong_kind_is_refused_by_every_form() {
        for (String path : paths("POST ")) {
            for (String type :
                    List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense")) {
                Answer answer =
                        administrator.send("POST", path, "{}", "Content-Type", type, "Sec-Fetch-Site", "same-origin");
                if (!type.startsWith("multipart") || !path.matches(TAKES_FILES)) {
                    isPage("POST " + type + " " + path, answer, 415, "We cannot read that kind of data");
                }
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
            isTooLarge(path, tooMuch(path, FORM, 10));
        }
        soft.assertAll();
    }

    @Test
    void a_file_of_two_hundred_megabytes_is_too_large_wherever_files_are_taken() throws IOException {
        for (String path : paths("POST ")) {
            if (path.matches(TAKES_FILES)) {
                isTooLarge(path, tooMuch(path, "multipart/form-data; boundary=x", 200));
            }
        }
        soft.assertAll();
    }

    private void isTooLarge(String path, String answer) {
        soft.assertThat(answer).as(path).startsWith("HTTP/1.1 413 ").contains("<h1>That is too large</h1>");
    }

    /** Says that so much is coming and begins with it; a good server does not wait for the rest. */
    private String tooMuch(String path, String type, int megabytes) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Type: " + type + "\r\nContent-Length: " + megabytes * 1_048_576 + "\r\n\r\n")
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

    /** All addresses of the application that take this method, filled in for the administrator. */
    private List<String> paths(String method) {
        List<String> paths = new ArrayList<>();
        for (String route : Routes.of(router)) {
            if (route.startsWith(method)
                    && !route.contains(" /api/")
                    && !route.contains("/health")
                    && !route.contains("/prometheus")
                    // They read nothing of what is sent (RFC 8058).
                    && !route.startsWith("POST /one-click/")) {
                paths.add(route.substring(method.length())
                        .replace("{slug}", meeting.slug())
                        .replace("/items/{id}", "/items/" + meeting.openItem())
                        .replace("/rows/{id}", "/rows/" + meeting.openItem())
                        .replace("/calendar/{token}", "/calendar/" + person.feed())
                        .replace("{token}", person.my())
                        .replaceAll("\\{[a-z]+}", "1"));
            }
        }
        return paths;
    }
}
