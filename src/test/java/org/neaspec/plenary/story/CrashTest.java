package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.core.io.socket.SocketUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.neaspec.plenary.database.DatabaseOf;
import org.neaspec.plenary.registration.Scene;

/**
 * What was promised holds, whatever breaks: the application killed at random moments, its database hanging, its mail server
 * away. The parts are one story about one data folder and follow each other, because a start takes seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    private static final Path DATA = Path.of("target", "crash-test");
    private static final Path LOG = Path.of("target", "crash-test.log");
    private static final String MEETING = "/meetings/demo-policy-dialogue";
    private static final String FORM = MEETING + "/registration";
    private static final int ROUNDS = 3;
    private static final int POSTS_A_ROUND = 15;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final int port = SocketUtils.findAvailableTcpPort();
    private final MailSink mails = new MailSink();
    private final ExecutorService senders = Executors.newFixedThreadPool(8);
    private final Set<Filing> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<Filing> unanswered = ConcurrentHashMap.newKeySet();
    private ApplicationProcess application;

    @BeforeAll
    void beginOnAnEmptyFolder() throws IOException {
        emptyFolder();
        Files.deleteIfExists(LOG);
        start();
    }

    @AfterAll
    void end() {
        senders.shutdownNow();
        // Also when a part failed: a kill would leave the database server behind.
        application.stop();
        mails.close();
    }

    @Test
    @Order(1)
    void killed_again_and_again_it_takes_up_every_form_that_was_cut_off() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int cutOff = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            cutOff += registerUntilKilled(3 + random.nextInt(9), random.nextInt(30), round == 2);
            start();
            // The reader tries again with the form as it stands in the browser.
            for (Filing filing : List.copyOf(unanswered)) {
                assertThat(send(filing).status())
                        .as("sent again, seed %d", seed)
                        .isEqualTo(303);
            }
        }
        assertThat(cutOff)
                .as("forms that a kill cut off, without which this proves nothing")
                .isPositive();
    }

    @Test
    @Order(2)
    void while_the_database_hangs_pages_say_so_in_time_and_afterwards_all_is_well() {
        List<Timed> answers = new CopyOnWriteArrayList<>();
        var patient = Filing.by("patient");
        application.whileDatabaseHangs(() -> {
            List<CompletableFuture<Void>> asked = new ArrayList<>();
            for (String path : List.of("/", MEETING, MEETING + "/programme", MEETING + "/programme.ics", FORM)) {
                asked.add(CompletableFuture.runAsync(
                        () -> answers.add(Timed.of(() -> visitor().get(path))), senders));
            }
            asked.add(CompletableFuture.runAsync(() -> answers.add(Timed.of(() -> send(patient))), senders));
            asked.forEach(CompletableFuture::join);
            answers.add(Timed.of(() -> visitor().get(MEETING)));
        });

        assertThat(answers).hasSize(7).allSatisfy(timed -> {
            assertThat(timed.took()).isLessThan(LONGEST_WAIT);
            assertThat(timed.answer().status()).isEqualTo(503);
            assertThat(timed.answer().header("Retry-After")).isNotEmpty();
            assertThat(timed.answer().text())
                    .contains("<h1>", "/assets/")
                    .doesNotContain("Exception", "jdbc", "SQL", "\tat ");
        });
        long back = System.nanoTime();
        while (visitor().get(MEETING).status() != 200) {
            assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(send(patient).status()).isEqualTo(303);
    }

    @Test
    @Order(3)
    void while_the_mail_server_is_away_people_register_all_the_same() {
        mails.away(() -> {
            assertThat(send(Filing.by("unmailed")).status()).isEqualTo(303);
            assertThat(visitor().get(FORM + "/received").status()).isEqualTo(200);
            application.stop();
        });
        assertThat(application.alive()).isFalse();
    }

    @Test
    @Order(4)
    void in_the_end_each_registration_is_whole_and_each_cause_has_one_message() throws Exception {
        application.stop();
        // The leases of the dead last two minutes.
        DatabaseOf.folder(
                DATA,
                "UPDATE plenary.outbox_message SET lease_until = lease_until - INTERVAL 10 MINUTE WHERE state = 'LEASED'");
        try (ApplicationContext successor = ApplicationContext.run(
                Map.of(
                        "plenary.data",
                        DATA.toString(),
                        "plenary.secret",
                        "",
                        "plenary.mail.host",
                        "127.0.0.1",
                        "plenary.mail.port",
                        mails.port()),
                Environment.TEST)) {
            Scene scene = successor.getBean(Scene.class);
            awaitAllSent(scene);
            everythingIsWhole(scene);
            everyMailArrivedUnderOneName(scene);
        }
    }

    private void everythingIsWhole(Scene scene) {
        assertThat(unanswered).as("all were sent again").isEmpty();
        for (Filing filing : confirmed) {
            assertThat(scene.count(
                            "SELECT COUNT(*) FROM registration WHERE email_key = ? AND request_key = ? AND holds_place",
                            filing.email(),
                            filing.requestKey()))
                    .as("registration of %s", filing.email())
                    .isEqualTo(1);
        }
        assertThat(scene.count("SELECT COUNT(*) FROM registration")).isEqualTo(confirmed.size());
        assertThat(scene.count("SELECT COUNT(*) FROM person p JOIN registration r ON r.person_id = p.id"))
                .isEqualTo(confirmed.size());
        assertThat(scene.rows("""
                        SELECT r.email_key FROM registration r
                        WHERE (SELECT COUNT(*) FROM registration_step s WHERE s.registration_id = r.id AND s.act = 'RECEIVED') <> 1
                           OR (SELECT COUNT(*) FROM secret_link l WHERE l.registration_id = r.id AND l.purpose = 'MY') <> 1
                           OR (SELECT COUNT(*) FROM outbox_message m WHERE m.registration_id = r.id AND m.kind = 'RECEIVED') <> 1
                        """))
                .as("registrations without their one step, link and mail")
                .isEmpty();
        assertThat(scene.rows("""
                        SELECT m.slug, m.places_taken FROM meeting m
                        WHERE m.places_taken <> (
                          SELECT COUNT(*) FROM registration r WHERE r.meeting_id = m.id AND r.holds_place)
                        """)).as("meetings that count their places wrong").isEmpty();
    }

    private void everyMailArrivedUnderOneName(Scene scene) {
        var arrived = mails.byRecipient();
        for (var queued : scene.rows("SELECT recipient_email, message_id FROM outbox_message")) {
            assertThat(arrived.getOrDefault(queued.get("recipient_email").toString(), List.of()))
                    .as("mails to %s", queued.get("recipient_email"))
                    .isNotEmpty()
                    .extracting(MailSink.Letter::messageId)
                    .containsOnly(queued.get("message_id").toString());
        }
        assertThat(arrived.keySet()).hasSize(confirmed.size());
    }

    private static void awaitAllSent(Scene scene) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (scene.count("SELECT COUNT(*) FROM outbox_message WHERE state <> 'SENT'") > 0) {
            assertThat(System.nanoTime()).as("still unsent").isLessThan(deadline);
            scene.run(
                    "UPDATE outbox_message SET next_at = next_at - INTERVAL 10 MINUTE WHERE state IN ('RETRY', 'UNCERTAIN')");
            Thread.sleep(200);
        }
    }

    /**
     * Several people register at once, until so many have been confirmed and a little longer; then the application dies.
     *
     * @return how many were waiting for an answer at that moment and never got one
     */
    private int registerUntilKilled(int many, int millisLonger, boolean withDatabase) {
        int before = confirmed.size();
        var posts = new AtomicInteger();
        List<CompletableFuture<Void>> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(CompletableFuture.runAsync(() -> registerOneAfterAnother(posts), senders));
        }
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (confirmed.size() < before + many) {
            assertThat(System.nanoTime()).as("registrations take too long").isLessThan(deadline);
            sleep(1);
        }
        sleep(millisLonger);
        Set<Filing> waiting = Set.copyOf(unanswered);
        if (withDatabase) {
            application.killWithDatabase();
        } else {
            application.kill();
        }
        people.forEach(CompletableFuture::join);
        return (int) waiting.stream().filter(unanswered::contains).count();
    }

    private void registerOneAfterAnother(AtomicInteger posts) {
        try {
            while (posts.incrementAndGet() <= POSTS_A_ROUND) {
                send(Filing.by("crash"));
            }
        } catch (UncheckedIOException killed) {
            // The form is among the unanswered ones.
        }
    }

    private Answer send(Filing filing) {
        unanswered.add(filing);
        Answer answer = visitor().post(FORM, filing.body());
        if (answer.status() == 303) {
            confirmed.add(filing);
            unanswered.remove(filing);
        }
        return answer;
    }

    private Reader visitor() {
        return Reader.visitor(application.site());
    }

    private void start() {
        application = ApplicationProcess.start(
                port, DATA, LOG, Map.of("MAIL_HOST", "127.0.0.1", "MAIL_PORT", Integer.toString(mails.port())));
    }

    private record Timed(Answer answer, Duration took) {

        static Timed of(java.util.function.Supplier<Answer> asking) {
            long begun = System.nanoTime();
            Answer answer = asking.get();
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** All but the program files of the database, which are large and always the same. */
    private static void emptyFolder() throws IOException {
        if (Files.notExists(DATA)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(DATA)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                boolean kept = path.equals(DATA)
                        || DATA.relativize(path).startsWith("database.pid")
                        || DATA.relativize(path).toString().startsWith("mariadb-");
                if (!kept) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
