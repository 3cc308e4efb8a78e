package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * Whatever happens to programmes and to people, in any order, while mails fail, are repeated and wait, and several nodes are at it:
 * when all is delivered, each calendar shows what its owner may attend now. {@code -Dplenary.histories} makes it more histories,
 * {@code -Dplenary.histories.from} begins with a later one, {@code -Dplenary.histories.nodes=1} has one node at it alone.
 */
class CalendarHistoriesTest extends PlenaryTest {

    private static final int HISTORIES = Integer.getInteger("plenary.histories", 60);
    private static final long FROM = Long.getLong("plenary.histories.from", 1);
    private static final int NODES = Integer.getInteger("plenary.histories.nodes", 3);
    private static final int ON_ONE_STAGE = 10;
    /** As many as there are connections. */
    private static final int EDITORS = 8;

    private static final int FAILURES_ENOUGH = 3;

    @Inject
    Scene scene;

    @Inject
    CalendarScene calendarScene;

    @Inject
    Provider<CalendarHistory> histories;

    @Inject
    CalendarCourier courier;

    @Inject
    OutboxTimeRepository time;

    @BeforeEach
    void nothing_waits() {
        time.cancelAll();
        scene.run("DELETE FROM calendar_due");
    }

    @Test
    void every_calendar_shows_what_its_owner_may_attend() throws Exception {
        var seeds = new AtomicLong(FROM);
        var failures = new ConcurrentLinkedQueue<Throwable>();
        Callable<Void> node = () -> {
            CalendarHistory.Stage stage = stage();
            for (long seed = seeds.getAndIncrement();
                    seed < FROM + HISTORIES && failures.size() < FAILURES_ENOUGH;
                    seed = seeds.getAndIncrement()) {
                if (seed % ON_ONE_STAGE == 0) {
                    stage = stage();
                }
                run(seed, stage, failures);
            }
            return null;
        };
        at_once(node);

        assertAll(failures.stream().map(failure -> () -> {
            throw failure;
        }));
        assertThat(courier.happened())
                .containsKeys("APPROVE", "DECLINE", "CANCEL", "withdraw", "rejoin", "replace", "verify", "unverify")
                .containsKeys("choose", "link", "publish", "failed", "repeated", "held back")
                .containsKeys("CALENDAR_REQUEST", "CALENDAR_UPDATE", "CALENDAR_CANCEL")
                .allSatisfy(
                        (what, times) -> assertThat(times.intValue()).as(what).isGreaterThanOrEqualTo(HISTORIES / 30));
    }

    @Test
    void who_was_never_told_of_a_session_is_not_told_that_it_is_off() {
        var history = histories.get().begin(0, stage());
        var person = history.join();
        history.decide(person, Decision.APPROVE);
        history.round();
        history.decide(person, Decision.CANCEL);
        history.round();
        history.deliver(null);

        assertThat(history.calendarMails(person)).isZero();
    }

    @Test
    void line_16_twenty_edits_at_once_and_a_failing_mail_server_send_nothing_older_than_before() throws Exception {
        var history = histories.get().begin(20, stage());
        for (int i = 0; i < 3; i++) {
            history.decide(history.join(), Decision.APPROVE);
        }
        var editors = Executors.newFixedThreadPool(EDITORS);
        var edits = IntStream.range(0, 20)
                .mapToObj(number -> editors.submit(history::edit))
                .toList();
        for (Future<?> edit : edits) {
            edit.get();
        }
        editors.shutdown();
        history.settle();

        history.check();
    }

    private CalendarHistory.Stage stage() {
        var meeting = scene.openMeeting("HIDDEN");
        return new CalendarHistory.Stage(meeting, calendarScene.items(meeting), scene.organiser());
    }

    @Test
    void what_was_held_back_while_it_was_not_true_is_told_when_it_is_true_again() {
        var history = histories.get().begin(0, stage());
        var person = history.join();
        history.decide(person, Decision.APPROVE);
        history.round();
        history.decide(person, Decision.CANCEL);
        history.deliver(null);
        history.decide(person, Decision.REOPEN);
        history.decide(person, Decision.APPROVE);
        history.settle();

        history.check();
        assertThat(history.calendarMails(person)).isEqualTo(1);
    }

    private void run(long seed, CalendarHistory.Stage stage, ConcurrentLinkedQueue<Throwable> failures) {
        var history = histories.get();
        try {
            history.begin(seed, stage).run();
            history.end();
        } catch (RuntimeException | AssertionError failure) {
            failures.add(new AssertionError("history " + seed + ": " + failure.getMessage(), failure));
        }
    }

    private static void at_once(Callable<Void> node) throws Exception {
        var threads = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                running.add(threads.submit(node));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
