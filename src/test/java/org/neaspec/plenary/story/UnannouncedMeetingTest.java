package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.Paper;

/** A meeting that nobody has announced yet answers the public like one that there is not, at every address it has. */
class UnannouncedMeetingTest extends PlenaryTest {

    private static final String UID = "00000000-0000-4000-8000-000000000000";

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    AddProgramme programmes;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Test
    void the_public_does_not_learn_of_it_at_any_address() {
        long id = programmes.add(Paper.read("""
                slug: quiet-meeting
                code: QUIET-1
                title: "Quiet Vorrimund meeting"
                kind: SYMPOSIUM
                date: "2031-03-02"
                zone: Asia/Seoul
                registration: {opens: now}
                items:
                  - {kind: SESSION, start: "09:00", end: "10:00", title: "Vorrimund session"}
                """));
        scene.run("UPDATE meeting SET announced_at = NULL WHERE id = ?", id);
        String item = scene.rows("SELECT public_id AS found FROM programme_item WHERE meeting_id = ?", id)
                .get(0)
                .get("found")
                .toString();
        var visitor = Reader.visitor(server.getURI());
        var organiser = new Reader(
                server.getURI(),
                staff.signIn(new Browser(server.getURI()), Role.ORGANISER).cookies());
        var soft = new SoftAssertions();
        for (String route : Routes.of(router)) {
            String path = route.substring(route.indexOf(' ') + 1)
                    .replace("{id}", item)
                    .replace("{day}", "2031-05-05")
                    .replace("{version}", CanaryMeeting.version(scene, id));
            if (!route.startsWith("GET ") || !path.startsWith("/meetings/{slug}")) {
                continue;
            }
            for (Reader reader : List.of(visitor, organiser)) {
                Answer answer = reader.get(path.replace("{slug}", "quiet-meeting"));
                soft.assertThat(answer.status()).as(path).isEqualTo(404);
                soft.assertThat(answer.whole()).as(path).doesNotContain("Vorrimund");
            }
            soft.assertThat(visitor.get(path.replace("{slug}", "quiet-meeting"))
                            .comparable()
                            .replace("quiet-meeting", ""))
                    .as(path)
                    .isEqualTo(visitor.get(path.replace("{slug}", "no-such-meeting"))
                            .comparable()
                            .replace("no-such-meeting", ""));
        }
        for (String list : List.of("/", "/years/2031")) {
            soft.assertThat(visitor.get(list).whole()).as(list).doesNotContain("Vorrimund");
        }
        soft.assertAll();
        assertThat(visitor.get("/meetings/quiet-meeting/items/" + UID + ".ics").status())
                .isEqualTo(404);
    }
}
