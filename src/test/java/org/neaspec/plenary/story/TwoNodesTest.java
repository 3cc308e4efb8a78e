package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Scene;

/** Two applications on one database are one site: whichever answers, the reader cannot tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest extends PlenaryTest {

    @Inject
    ApplicationContext first;

    @Inject
    EmbeddedServer here;

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    AddProgramme programmes;

    @Inject
    CalendarScene people;

    @Inject
    PersonalLinks links;

    private EmbeddedServer there;
    private CanaryMeeting meeting;

    @BeforeEach
    void startTheOther() {
        if (there == null) {
            there = SecondNode.beside(first, Map.of("plenary.proxies", 1));
        }
        meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
    }

    @AfterAll
    void stopTheOther() {
        there.getApplicationContext().close();
    }

    @Test
    void a_session_made_on_one_works_on_the_other_and_ends_on_both() {
        Browser onFirst = staff.signIn(new Browser(here.getURI()), Role.ORGANISER);
        Browser onSecond = onFirst.sameCookiesAt(there.getURI());
        assertThat(onFirst.get("/organise").statusCode()).isEqualTo(200);
        assertThat(onSecond.get("/organise").statusCode()).isEqualTo(200);

        assertThat(onSecond.post("/sign-out").statusCode()).isEqualTo(303);

        assertThat(onFirst.get("/organise").statusCode()).isEqualTo(303);
        assertThat(onFirst.get("/organise").headers().firstValue("Location").orElseThrow())
                .startsWith("/sign-in");
    }

    @Test
    void wrong_passwords_are_counted_over_both() {
        String email = staff.organiser();
        Browser onFirst = new Browser(here.getURI());
        Browser onSecond = new Browser(there.getURI());
        for (int i = 0; i < 3; i++) {
            onFirst.post("/sign-in", "email", email, "password", "wrong wrong wrong");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(onSecond.post("/sign-in", "email", email, "password", "wrong wrong wrong")
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(onSecond.post("/sign-in", "email", email, "password", Staff.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
    }

    /** Acceptance line 22; the other node stands behind a proxy, and so knows networks. */
    @Test
    void who_tries_many_addresses_of_calendars_waits_and_nobody_else() {
        var visitor = Reader.visitor(there.getURI());
        String unknown = "/calendar/" + "B".repeat(43) + ".ics";
        String known = "/calendar/" + links.current(people.approved(people.meeting()), LinkPurpose.FEED) + ".ics";
        String[] from = {"X-Forwarded-For", "203.0.113.7"};
        for (int i = 0; i < 100; i++) {
            assertThat(visitor.get(unknown, from).status()).isEqualTo(404);
        }

        var refused = visitor.get(unknown, from);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        assertThat(visitor.get(known, from).status())
                .as("behind the same network")
                .isEqualTo(200);
        assertThat(visitor.get(unknown, "X-Forwarded-For", "198.51.100.7").status())
                .as("from another")
                .isEqualTo(404);
    }

    @Test
    void a_personal_calendar_of_sixty_sessions_is_the_same_from_both_and_known_to_both() {
        MeetingFacts large = people.meeting();
        people.change(
                large,
                items -> {
                    for (int i = 0; i < 60; i++) {
                        int minute = 360 + i * 10;
                        items.add(people.session(
                                large,
                                "Session " + i + ", 戦略セグメント",
                                "%02d:%02d".formatted(minute / 60, minute % 60),
                                "%02d:%02d".formatted((minute + 10) / 60, (minute + 10) % 60)));
                    }
                },
                Notice.SILENT);
        String path = "/calendar/" + links.current(people.approved(large), LinkPurpose.FEED) + ".ics";

        Answer one = Reader.visitor(here.getURI()).get(path);
        Answer other = Reader.visitor(there.getURI()).get(path);

        assertThat(one.text().split("BEGIN:VEVENT")).hasSize(62);
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.header("ETag")).isEqualTo(one.header("ETag"));
        assertThat(Reader.visitor(there.getURI())
                        .get(path, "If-None-Match", one.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void pages_calendars_and_their_tags_are_the_same_from_both() {
        for (var person : cast.at(meeting)) {
            for (String path : List.of(
                    "/meetings/" + meeting.slug(),
                    "/meetings/" + meeting.slug() + "/programme",
                    "/meetings/" + meeting.slug() + "/programme.ics",
                    "/meetings/" + meeting.slug() + "/items/" + meeting.openItem() + ".ics",
                    "/meetings/" + meeting.slug() + "/items/" + meeting.closedItem() + ".ics",
                    "/calendar/" + person.feed() + ".ics",
                    "/my/" + person.my())) {
                Answer one = person.reader().get(path);
                Answer other = person.reader().at(there.getURI()).get(path);
                assertThat(other.comparable()).as("%s at %s", person, path).isEqualTo(one.comparable());
                one.headers()
                        .firstValue("ETag")
                        .ifPresent(tag -> assertThat(person.reader()
                                        .at(there.getURI())
                                        .get(path, "If-None-Match", tag)
                                        .status())
                                .as("%s at %s", person, path)
                                .isEqualTo(304));
            }
        }
    }

    @Test
    void a_change_made_on_one_is_seen_on_the_other_at_once() {
        String path = "/meetings/" + meeting.slug();
        assertThat(Reader.visitor(there.getURI()).get(path).text()).contains("Umbrakin");
        Browser organiser = staff.signIn(new Browser(here.getURI()), Role.ORGANISER);
        scene.run("UPDATE segment SET visibility = 'HIDDEN' WHERE meeting_id = ? AND code = 'B'", meeting.id());
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", meeting.id());

        assertThat(organiser.get(path).body()).doesNotContain("Umbrakin");
        assertThat(Reader.visitor(there.getURI()).get(path).text()).doesNotContain("Umbrakin");
    }

    @Test
    void a_personal_link_made_by_one_opens_on_the_other() {
        var person = cast.at(meeting).get(1);
        assertThat(Reader.visitor(there.getURI()).get("/my/" + person.my()).status())
                .isEqualTo(200);
        String fromThere = there.getApplicationContext()
                .getBean(PersonalLinks.class)
                .rotate(person.registration(), LinkPurpose.MY);
        assertThat(Reader.visitor(here.getURI()).get("/my/" + fromThere).status())
                .isEqualTo(200);
        assertThat(Reader.visitor(here.getURI()).get("/my/" + person.my()).status())
                .isEqualTo(410);
        assertThat(first.getBean(PersonalLinks.class).current(person.registration(), LinkPurpose.MY))
                .isEqualTo(fromThere);
    }

    @Test
    void a_form_fetched_from_one_is_taken_by_the_other() {
        String form = "/meetings/" + meeting.slug() + "/registration";
        Answer page = Reader.visitor(here.getURI()).get(form);
        String token = page.text().replaceAll("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");
        Reader old = new Reader(there.getURI(), Map.of("csrf", token));

        Answer answer = old.send(
                "POST",
                form,
                Filing.by("old-browser").body() + "&csrfToken=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void sixty_four_people_at_both_nodes_get_sixty_three_places_and_one_is_told() throws Exception {
        scene.run("UPDATE meeting SET places = 63, revision = revision + 1 WHERE id = ?", meeting.id());
        String form = "/meetings/" + meeting.slug() + "/registration";
        var people = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Answer>> posts = IntStream.range(0, 64)
                    .mapToObj(i -> i % 2 == 0 ? here : there)
                    .<Callable<Answer>>map(node -> () -> Reader.visitor(node.getURI())
                            .post(form, Filing.by("last-place").body()))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> post : people.invokeAll(posts)) {
                answers.add(post.get());
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(63);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 303)
                    .singleElement()
                    .satisfies(full -> assertThat(full.text()).contains("All places are taken"));
        } finally {
            people.shutdown();
        }
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ? AND holds_place", meeting.id()))
                .isEqualTo(63);
        assertThat(scene.count("SELECT places_taken FROM meeting WHERE id = ?", meeting.id()))
                .isEqualTo(63);
    }
}
