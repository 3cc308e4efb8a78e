package org.neaspec.plenary.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses, queries, tokens and cookies that nobody was given make a visitor of whoever sends them, and break nothing. */
class StrangeInputTest extends BadInputScene {

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

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
