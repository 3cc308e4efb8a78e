package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * Two nodes that send are killed at random moments, again and again (kill -9), and two others take their place. {@code
 * -Dplenary.kills} and {@code -Dplenary.kills.mails} make it more.
 */
class KilledNodesTest extends PlenaryTest {

    private static final int KILLS = Integer.getInteger("plenary.kills", 2);
    private static final int MAILS = Integer.getInteger("plenary.kills.mails", 400);
    private static final int PEOPLE = Math.max(10, MAILS / 500);
    private static final int AT_ONCE = 500;
    private static final int LONGEST_LIFE_MILLIS = 400;

    @Inject
    ApplicationContext application;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTimeRepository time;

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Inject
    Transactions transactions;

    @Inject
    WithdrawRegistration withdrawal;

    MeetingFacts meeting;
    final List<Long> invited = new ArrayList<>();

    /** A node that does nothing but send. */
    public static void main(String[] database) throws InterruptedException {
        ApplicationContext.run(
                Map.of(
                        "datasources.default.url",
                        database[0],
                        "datasources.default.username",
                        database[1],
                        "datasources.default.password",
                        database[2],
                        "datasources.default.maximum-pool-size",
                        2,
                        "datasources.default.minimum-idle",
                        1,
                        "flyway.datasources.default.enabled",
                        false,
                        "plenary.demo",
                        false,
                        "plenary.mail.host",
                        "127.0.0.1",
                        "plenary.mail.port",
                        database[3],
                        "plenary.base-url",
                        database[4]),
                Environment.TEST);
        System.out.println("sends");
        Thread.currentThread().join();
    }

    @Test
    void nothing_is_lost_and_no_cause_has_a_second_message_id() throws Exception {
        time.cancelAll();
        queue();
        invite();
        try (var server = new CountingSmtp()) {
            var random = new Random();
            int killed = 0;
            while (killed < KILLS) {
                Process one = node(server);
                Process two = node(server);
                kill(one, random);
                kill(two, random);
                killed += 2;
                passes("lease_until", "LEASED");
                passes("next_at", "UNCERTAIN");
            }
            // The same causes once more, as somebody does whose request was cut off.
            queue();
            people.look(meeting);
            Process last = node(server);
            allGo(last);

            assertThat(server.arrived).hasSize(MAILS + PEOPLE);
            assertThat(server.arrived.values())
                    .allSatisfy(ids -> assertThat(ids.stream().distinct()).hasSize(1));
            int repeated = server.arrived.values().stream()
                    .mapToInt(ids -> ids.size() - 1)
                    .sum();
            System.out.printf("%d kills, %d mails, %d of them repeated%n", killed, MAILS + PEOPLE, repeated);

            // Whoever's calendar has the entry by now is told when it goes.
            invited.forEach(withdrawal::withdraw);
            others("CANCELLED");
            people.look(meeting);
            allGo(last);
            last.destroyForcibly().waitFor();
            assertThat(server.arrived.entrySet().stream()
                            .filter(mails -> !mails.getKey().startsWith("killed-"))
                            .map(mails -> mails.getValue().stream().distinct().count()))
                    .as("an invitation and a cancellation")
                    .hasSize(PEOPLE)
                    .containsOnly(2L);
            assertThat(repeated)
                    .as("a node is at one mail at a time, and repeats no other")
                    .isLessThanOrEqualTo(killed);
        } finally {
            scene.run("DELETE FROM outbox_message WHERE recipient_email LIKE 'killed-%'");
        }
    }

    private void allGo(Process node) {
        while (waiting() > 0) {
            assertThat(node.isAlive()).isTrue();
            passes("next_at", "UNCERTAIN");
        }
    }

    /** Some people whose only mail is the invitation into a session. */
    private void invite() {
        meeting = people.meeting();
        for (int i = 0; i < PEOPLE; i++) {
            invited.add(people.approved(meeting));
        }
        others("SENT");
        people.look(meeting);
    }

    /** What becomes of their mails that no calendar reads. */
    private void others(String state) {
        scene.run("""
                UPDATE outbox_message SET state = ?
                WHERE meeting_id = ? AND state = 'QUEUED' AND kind NOT LIKE 'CALENDAR%'
                """, state, meeting.id());
    }

    private void queue() {
        for (int from = 0; from < MAILS; from += AT_ONCE) {
            outbox.add(
                    MailKind.RECEIVED,
                    "killed",
                    IntStream.range(from, Math.min(MAILS, from + AT_ONCE))
                            .mapToObj(number -> new Outbox.Wanted(
                                    new Outbox.Address(
                                            "Test Delegate",
                                            EmailAddress.parse("killed-" + number + "@example.org")
                                                    .orElseThrow(),
                                            null,
                                            null),
                                    OutboxTest.letter()))
                            .toList());
        }
    }

    private Process node(CountingSmtp server) throws IOException {
        var database = application.getBean(DatasourceConfiguration.class, Qualifiers.byName("default"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=UTC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        classPath,
                        KilledNodesTest.class.getName(),
                        database.getUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        Integer.toString(server.port()),
                        application.getRequiredProperty("plenary.base-url", String.class))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** After it has begun to send, at a moment nobody knows. */
    private static void kill(Process node, Random random) throws IOException, InterruptedException {
        assertThat(node.inputReader().lines().anyMatch("sends"::equals)).isTrue();
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        node.destroyForcibly().waitFor();
    }

    /** Some minutes, for mails in this state. */
    private void passes(String column, String state) {
        transactions.retrying(() -> {
            scene.run(
                    "UPDATE outbox_message SET " + column + " = " + column + " - INTERVAL 10 MINUTE WHERE state = ?",
                    state);
            return state;
        });
    }

    private long waiting() {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED')");
    }
}
