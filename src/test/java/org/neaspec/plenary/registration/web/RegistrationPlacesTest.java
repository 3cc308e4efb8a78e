package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.story.Browser;

/** Registering while there are places, and within its time. */
class RegistrationPlacesTest extends RegistrationFormScene {

    @Test
    void sixty_four_posts_for_the_last_place_make_one_registration() throws Exception {
        meeting = scene.openMeeting(1);
        var pool = Executors.newFixedThreadPool(64);
        try {
            var answers = pool.invokeAll(IntStream.range(0, 64)
                    .mapToObj(i -> (Callable<Integer>) () -> new Browser(server.getURI())
                            .post(path(), Fields.complete().toArray())
                            .statusCode())
                    .toList());
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(303, 422);
            assertThat(codes.stream().filter(code -> code == 303)).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(count()).isEqualTo(1);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void whoever_comes_when_the_last_place_is_gone_is_told_and_keeps_what_was_typed() {
        meeting = scene.openMeeting(1);
        browser.post(path(), Fields.complete().toArray());

        var answer = browser.post(
                path(), Fields.complete().with("givenName", "Latecomer").toArray());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("All places are taken", "Latecomer");
        assertThat(browser.get(path()).body()).contains("All places are taken").doesNotContain("<form class=\"form\"");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void outside_its_time_registration_says_so(String opens, String closes, String words) {
        scene.run(
                "UPDATE meeting SET registration_opens = " + opens + ", registration_closes = " + closes
                        + " WHERE id = ?",
                meeting.id());

        assertThat(browser.get(path()).body()).contains(words);
        var posted = browser.post(path(), Fields.complete().toArray());
        assertThat(posted.statusCode()).isEqualTo(422);
        assertThat(posted.body()).contains(words);
        assertThat(count()).isZero();
    }

    static Stream<Arguments> windows() {
        return Stream.of(
                Arguments.of("NULL", "NULL", "There is no registration for this meeting"),
                Arguments.of("DATE_ADD(NOW(6), INTERVAL 1 DAY)", "NULL", "Registration opens on"),
                Arguments.of(
                        "DATE_SUB(NOW(6), INTERVAL 2 DAY)",
                        "DATE_SUB(NOW(6), INTERVAL 1 DAY)",
                        "Registration closed on"));
    }
}
