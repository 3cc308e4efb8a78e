package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

/**
 * Rounds of 64 clients at two nodes of one installation, against quotas of several kinds that overlap: they register, change,
 * withdraw, answer offers and let them lapse, while organisers raise and lower. {@code -Dplenary.capacity.rounds=1000} runs as
 * many as it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapacityUnderLoadTest extends PlenaryTest {

    private static final int ROUNDS = Integer.getInteger("plenary.capacity.rounds", 8);
    private static final int CLIENTS = 64;

    @Inject
    ApplicationContext site;

    @Inject
    Scene scene;

    @Inject
    JournalRepository journal;

    @Inject
    QuotaRepository quotas;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private List<ApplicationContext> nodes = List.of();

    @BeforeAll
    void open() {
        scene.run("""
                CREATE TABLE IF NOT EXISTS capacity_journal (
                  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, meeting_id BIGINT NOT NULL, registration_id BIGINT,
                  quota_id BIGINT, what VARCHAR(20) NOT NULL, detail VARCHAR(200), KEY (meeting_id))
                """);
        nodes = List.of(node(Map.of()), node(Map.of()));
        Journal.on = true;
    }

    /** However busy the machine is, nobody gives up waiting for a connection: what is shown here does not hang on time. */
    private ApplicationContext node(Map<String, Object> properties) {
        var all = new HashMap<>(properties);
        all.putIfAbsent("datasources.default.maximum-pool-size", 8);
        all.put("datasources.default.connection-timeout", 300_000);
        return SecondNode.beside(site, all).getApplicationContext();
    }

    @AfterAll
    void close() {
        Journal.on = false;
        clients.shutdownNow();
        nodes.forEach(ApplicationContext::close);
        scene.run("DROP TABLE capacity_journal");
    }

    @Test
    void no_place_is_taken_twice_and_none_is_free_while_somebody_waits_whom_it_fits() throws Exception {
        var nodes = this.nodes.stream().map(Node::new).toList();
        var seen = new TreeMap<String, Long>();
        for (int round = 1; round <= ROUNDS; round++) {
            var random = new Random(round);
            var promotion = round % 2 == 0 ? Promotion.AT_ONCE : Promotion.BY_OFFER;
            var lowering = round % 4 < 2;
            var meeting = meeting(nodes.get(0), 10 + random.nextInt(20), promotion);
            var before = byId(meeting);
            assertThat(play(nodes, meeting, round, lowering))
                    .as("acts that failed")
                    .isEmpty();
            check(meeting, promotion, before, lowering, "round " + round);
            journal.of(meeting.id()).forEach(entry -> seen.merge(entry.what(), 1L, Long::sum));
            if (round % 100 == 0) {
                System.out.println("CAPACITY " + round + " rounds, each as the model has it: " + seen);
            }
        }
        assertThat(seen).as("what happened in all rounds").containsKeys("SUBMITTED", "WITHDRAWN", "CHANGED", "PLACES");
        if (ROUNDS >= 100) {
            assertThat(seen).containsKeys("PROMOTED", "OFFERED", "OFFER_ENDED");
        }
    }

    @Test
    void without_the_guard_the_same_rounds_overbook() throws Exception {
        var open = node(Map.of("datasources.default.maximum-pool-size", 16, "plenary.test.unguarded", "true"));
        try {
            var overbooked = false;
            for (int round = 1; round <= 40 && !overbooked; round++) {
                var meeting = meeting(new Node(open), null, Promotion.AT_ONCE);
                play(List.of(new Node(open)), meeting, round, false);
                overbooked = byId(meeting).values().stream().anyMatch(quota -> quota.taken() > quota.places());
            }
            assertThat(overbooked).isTrue();
        } finally {
            open.close();
        }
    }

    @Test
    void no_place_in_a_session_or_segment_is_taken_twice_and_none_is_free_while_somebody_waits_whom_it_fits()
            throws Exception {
        var rounds = new OccasionRounds(scene, journal, quotas);
        var seen = new TreeMap<String, Long>();
        for (int round = 1; round <= Math.max(2, ROUNDS / 2 - 2); round++) {
            var promotion = round % 2 == 0 ? Promotion.AT_ONCE : Promotion.BY_OFFER;
            var lowering = round % 4 < 2;
            var meeting = rounds.meeting(nodes.get(0), promotion);
            var before = rounds.byId(meeting);
            assertThat(rounds.play(nodes, meeting, round, lowering, clients, CLIENTS))
                    .as("acts that failed")
                    .isEmpty();
            rounds.check(meeting, promotion, before, lowering, "round " + round);
            journal.of(meeting.id()).forEach(entry -> seen.merge(entry.what(), 1L, Long::sum));
            if (round % 50 == 0) {
                System.out.println("OCCASIONS " + round + " rounds, each as the model has it: " + seen);
            }
        }
        assertThat(seen)
                .as("what happened in all rounds")
                .containsKeys("CHOSE", "DECIDED", "WITHDRAWN", "OCC_GIVEN", "OCC_OFFERED", "OCC_ENDED");
    }

    @Test
    void without_the_guard_sessions_and_segments_are_overbooked() throws Exception {
        var open = node(Map.of("datasources.default.maximum-pool-size", 16, "plenary.test.unguarded", "true"));
        var rounds = new OccasionRounds(scene, journal, quotas);
        try {
            var overbooked = false;
            for (int round = 1; round <= 40 && !overbooked; round++) {
                var meeting = rounds.meeting(open, Promotion.AT_ONCE);
                rounds.play(List.of(open), meeting, round, false, clients, CLIENTS);
                overbooked = rounds.byId(meeting).values().stream().anyMatch(quota -> quota.taken() > quota.places());
            }
            assertThat(overbooked).isTrue();
        } finally {
            open.close();
        }
    }

    private Map<Long, Quota> byId(MeetingFacts meeting) {
        return quotas.of(meeting.id()).stream().collect(Collectors.toMap(Quota::id, Function.identity()));
    }

    private MeetingFacts meeting(Node node, Integer places, Promotion promotion) {
        var meeting = scene.openMeeting();
        var by = scene.organiser();
        node.capacity.meeting(by, meeting, places);
        node.capacity.keepLine(by, meeting, true, promotion, 48);
        node.capacity.add(by, meeting, new QuotaScope(null, null, Category.GOVERNMENT, null, null), 8);
        node.capacity.add(by, meeting, new QuotaScope(null, null, null, null, Attendance.ONLINE), 6);
        node.capacity.add(by, meeting, new QuotaScope(null, null, null, "MNG", null), 5);
        node.capacity.add(by, meeting, new QuotaScope(null, null, Category.GOVERNMENT, null, Attendance.IN_PERSON), 4);
        scene.run("DELETE FROM capacity_journal WHERE meeting_id = ?", meeting.id());
        return scene.again(meeting);
    }

    /** What one client uses. */
    private static class Node {
        final RegisterParticipant register;
        final WithdrawRegistration withdraw;
        final RejoinMeeting rejoin;
        final ChangeRegistration change;
        final AnswerOffer answer;
        final ExpireOffers expire;
        final SetCapacity capacity;
        final Registrations registrations;
        final Transactions transactions;
        final JournalRepository journal;

        Node(ApplicationContext context) {
            register = context.getBean(RegisterParticipant.class);
            withdraw = context.getBean(WithdrawRegistration.class);
            rejoin = context.getBean(RejoinMeeting.class);
            change = context.getBean(ChangeRegistration.class);
            answer = context.getBean(AnswerOffer.class);
            expire = context.getBean(ExpireOffers.class);
            capacity = context.getBean(SetCapacity.class);
            registrations = context.getBean(Registrations.class);
            transactions = context.getBean(Transactions.class);
            journal = context.getBean(JournalRepository.class);
        }
    }

    /** Plays one round; answers what went wrong with single acts. */
    private List<Exception> play(List<Node> nodes, MeetingFacts meeting, int round, boolean lowering) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        var by = scene.organiser();
        var ids = List.copyOf(byId(meeting).keySet());
        List<Callable<Void>> all = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            var random = new Random((round * 1000L + client) * 0x9E3779B97F4A7C15L);
            var node = nodes.get(client % nodes.size());
            var organiser = client >= CLIENTS - 4;
            all.add(() -> {
                start.await();
                if (organiser) {
                    organise(node, by, meeting, ids, random, lowering);
                } else {
                    takePart(node, meeting, random);
                }
                return null;
            });
        }
        List<Exception> failed = new ArrayList<>();
        for (var done : clients.invokeAll(all)) {
            try {
                done.get();
            } catch (ExecutionException e) {
                failed.add(e);
            }
        }
        return failed;
    }

    private void organise(
            Node node, Organiser by, MeetingFacts meeting, List<Long> ids, Random random, boolean lowering) {
        if (random.nextBoolean()) {
            lapse(node, meeting);
        } else {
            var id = ids.get(random.nextInt(ids.size()));
            // The same number from everybody, so that in whatever order they come it only rises.
            var number = lowering ? random.nextInt(10) : 10;
            node.transactions.retrying(() -> node.capacity.change(by, meeting, id, number));
        }
    }

    /** The time of every offer is over. */
    private static void lapse(Node node, MeetingFacts meeting) {
        node.transactions.retrying(() -> node.journal.lapse(meeting.id()));
        node.expire.run();
    }

    private static void takePart(Node node, MeetingFacts meeting, Random random) {
        var answers = answers(Scene.unique("load"), random);
        var outcome = node.register.register(meeting, RandomIds.publicId(), answers);
        if (!(outcome instanceof RegistrationOutcome.Submitted submitted)) {
            throw new AssertionError(outcome.toString());
        }
        var id = submitted.registrationId();
        for (int act = random.nextInt(3); act > 0; act--) {
            switch (random.nextInt(6)) {
                case 0 -> node.transactions.retrying(() -> node.withdraw.withdraw(id));
                case 1 -> node.transactions.retrying(() -> node.rejoin.rejoin(meeting, id));
                case 2 -> node.transactions.retrying(() -> node.answer.accept(id));
                case 3 -> node.transactions.retrying(() -> node.answer.decline(id));
                case 4 -> lapse(node, meeting);
                default -> {
                    var version = node.registrations.byId(id).orElseThrow().version();
                    var other = answers(answers.email().text(), random);
                    node.transactions.retrying(() -> node.change.change(id, version, other));
                }
            }
        }
    }

    /** Somebody of a name of his or her own: who looks for people registered twice is to have nothing to do here. */
    static Answers answers(String email, Random random) {
        var family = email.substring(0, email.indexOf('@'))
                .chars()
                .mapToObj(letter ->
                        Character.toString(letter >= '0' && letter <= '9' ? "bdfgklmnrs".charAt(letter - '0') : letter))
                .collect(Collectors.joining("a"));
        var category = random.nextBoolean() ? Category.GOVERNMENT : Category.ACADEMIA;
        return new Answers(
                null,
                "Test",
                family,
                "Test " + family,
                null,
                null,
                null,
                "Test Body",
                List.of("MNG", "JPN", "KOR").get(random.nextInt(3)),
                category,
                EmailAddress.parse(email).orElseThrow(),
                null,
                random.nextInt(3) == 0 ? Attendance.ONLINE : Attendance.IN_PERSON,
                null,
                Set.of(),
                null,
                null,
                true);
    }

    private void check(
            MeetingFacts meeting, Promotion promotion, Map<Long, Quota> before, boolean lowering, String round) {
        var now = byId(meeting);
        var model = new PlacesModel(promotion == Promotion.BY_OFFER, meeting.places(), before);
        journal.of(meeting.id()).forEach(model::hear);
        var taken = new HashMap<Long, Integer>();
        now.forEach((id, quota) -> taken.put(id, quota.taken()));
        var line = scene.rows("""
                        SELECT w.registration_id AS id FROM waiting_place w JOIN registration r ON r.id = w.registration_id
                        WHERE w.meeting_id = ? AND r.status = 'WAITING' AND w.aside IS NULL AND w.offered_until IS NULL
                        ORDER BY w.position
                        """, meeting.id()).stream()
                .map(row -> ((Number) row.get("id")).longValue())
                .toList();
        model.check(taken, scene.again(meeting).placesTaken(), line);
        if (!lowering) {
            assertThat(now.values()).as(round).allMatch(quota -> quota.taken() <= quota.places());
        }
        assertThat(scene.count(WRONG_COUNTS, meeting.id(), meeting.id()))
                .as("wrong counts in " + round)
                .isZero();
        assertThat(scene.count(WRONG_SEATS, meeting.id()))
                .as("wrong seats in " + round)
                .isZero();
        assertThat(scene.count(FREE_WHILE_WAITING, meeting.id()))
                .as("people waiting for places that are free in " + round)
                .isZero();
    }

    private static final String SEATED = """
            (r.holds_place OR (r.status = 'WAITING' AND EXISTS (
              SELECT 1 FROM waiting_place w WHERE w.registration_id = r.id AND w.offered_until IS NOT NULL)))""";

    private static final String COUNTS = """
            (q.category IS NULL OR q.category = r.category) AND (q.state_code IS NULL OR q.state_code = r.state_code)
            AND (q.attendance IS NULL OR q.attendance = r.attendance)""";

    private static final String WRONG_COUNTS = """
            SELECT (SELECT COUNT(*) FROM quota q WHERE q.meeting_id = ?
                    AND q.taken <> (SELECT COUNT(*) FROM quota_seat s WHERE s.quota_id = q.id))
                 + (SELECT COUNT(*) FROM meeting m WHERE m.id = ? AND (m.places_taken > m.places OR m.places_taken <>
                    (SELECT COUNT(*) FROM registration r WHERE r.meeting_id = m.id AND\s""" + SEATED + ")))";

    private static final String WRONG_SEATS =
            "SELECT COUNT(*) FROM registration r JOIN quota q ON q.meeting_id = r.meeting_id"
                    + " WHERE r.meeting_id = ? AND (" + SEATED + " AND " + COUNTS
                    + ") <> EXISTS (SELECT 1 FROM quota_seat s WHERE s.registration_id = r.id AND s.quota_id = q.id)";

    private static final String FREE_WHILE_WAITING = """
            SELECT COUNT(*) FROM registration r
            JOIN waiting_place w ON w.registration_id = r.id AND w.aside IS NULL AND w.offered_until IS NULL
            JOIN meeting m ON m.id = r.meeting_id
            WHERE r.meeting_id = ? AND r.status = 'WAITING' AND (m.places IS NULL OR m.places_taken < m.places)
              AND NOT EXISTS (SELECT 1 FROM quota q WHERE q.meeting_id = r.meeting_id AND q.taken >= q.places AND\s""" + COUNTS + ")";
}
