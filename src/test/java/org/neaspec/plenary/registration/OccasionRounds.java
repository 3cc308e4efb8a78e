package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.shared.RandomIds;

/** Rounds about the places of one session and its segment: people choose, wait, answer and leave, staff approve and change numbers. */
class OccasionRounds {

    private static final String SESSION = "Open session";
    private static final String SEGMENT = "Open exchange";

    private final Scene scene;
    private final JournalRepository journal;
    private final QuotaRepository quotas;

    OccasionRounds(Scene scene, JournalRepository journal, QuotaRepository quotas) {
        this.scene = scene;
        this.journal = journal;
        this.quotas = quotas;
    }

    MeetingFacts meeting(ApplicationContext node, Promotion promotion) {
        var meeting = scene.openMeeting();
        var by = scene.organiser();
        var capacity = node.getBean(SetCapacity.class);
        capacity.keepLine(by, meeting, true, promotion, 48);
        long session = session(meeting);
        long segment = segment(meeting);
        capacity.add(by, meeting, QuotaScope.session(session), 7);
        capacity.add(by, meeting, new QuotaScope(null, session, Category.GOVERNMENT, null, null), 4);
        capacity.add(by, meeting, new QuotaScope(null, session, null, null, Attendance.ONLINE), 2);
        capacity.add(by, meeting, new QuotaScope(segment, null, null, null, null), 9);
        capacity.add(by, meeting, new QuotaScope(segment, null, null, "MNG", null), 3);
        scene.run("DELETE FROM capacity_journal WHERE meeting_id = ?", meeting.id());
        return scene.again(meeting);
    }

    Map<Long, Quota> byId(MeetingFacts meeting) {
        return quotas.of(meeting.id()).stream().collect(Collectors.toMap(Quota::id, Function.identity()));
    }

    private long session(MeetingFacts meeting) {
        return scene.count("SELECT id FROM programme_item WHERE meeting_id = ? AND title = ?", meeting.id(), SESSION);
    }

    private long segment(MeetingFacts meeting) {
        return scene.count("SELECT id FROM segment WHERE meeting_id = ? AND title = ?", meeting.id(), SEGMENT);
    }

    /** Plays one round; answers what went wrong with single acts. */
    List<Exception> play(
            List<ApplicationContext> nodes,
            MeetingFacts meeting,
            int round,
            boolean lowering,
            ExecutorService clients,
            int many)
            throws Exception {
        var start = new CyclicBarrier(many);
        var by = scene.organiser();
        var ids = List.copyOf(byId(meeting).keySet());
        var session = session(meeting);
        List<Callable<Void>> all = new ArrayList<>();
        for (int client = 0; client < many; client++) {
            var random = new Random((round * 7000L + client) * 0x9E3779B97F4A7C15L);
            var node = nodes.get(client % nodes.size());
            var organiser = client >= many - 4;
            all.add(() -> {
                start.await();
                if (organiser) {
                    organise(node, by, meeting, ids, random, lowering);
                } else {
                    takePart(node, by, meeting, session, random);
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
            ApplicationContext node,
            Organiser by,
            MeetingFacts meeting,
            List<Long> ids,
            Random random,
            boolean lowering) {
        if (random.nextBoolean()) {
            lapse(node, meeting);
        } else {
            var id = ids.get(random.nextInt(ids.size()));
            var number = lowering ? random.nextInt(9) : 9;
            retrying(node, () -> node.getBean(SetCapacity.class).change(by, meeting, id, number));
        }
    }

    private void lapse(ApplicationContext node, MeetingFacts meeting) {
        retrying(node, () -> node.getBean(JournalRepository.class).lapseOccasions(meeting.id()));
        node.getBean(ExpireOffers.class).run();
    }

    private void takePart(ApplicationContext node, Organiser by, MeetingFacts meeting, long session, Random random) {
        var answers = CapacityUnderLoadTest.answers(Scene.unique("occasion"), random);
        var outcome = node.getBean(RegisterParticipant.class).register(meeting, RandomIds.publicId(), answers);
        var id = ((RegistrationOutcome.Submitted) outcome).registrationId();
        for (int act = 2 + random.nextInt(4); act > 0; act--) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 ->
                    retrying(node, () -> node.getBean(ChooseSessions.class).choose(id, Set.of(session)));
                case 3 ->
                    retrying(node, () -> node.getBean(ChooseSessions.class).choose(id, Set.of()));
                case 4, 5 -> decide(node, by, meeting, id, Decision.APPROVE);
                case 6 -> answer(node, id, random);
                case 7 ->
                    retrying(
                            node, () -> node.getBean(WithdrawRegistration.class).withdraw(id));
                case 8 -> lapse(node, meeting);
                default -> {
                    var version = node.getBean(Registrations.class)
                            .byId(id)
                            .orElseThrow()
                            .version();
                    var other = CapacityUnderLoadTest.answers(answers.email().text(), random);
                    retrying(node, () -> node.getBean(ChangeRegistration.class).change(id, version, other));
                }
            }
        }
    }

    private static void answer(ApplicationContext node, long id, Random random) {
        var doors = node.getBean(AnswerOccasion.class);
        for (var wait : node.getBean(OccasionWaitRepository.class).of(id)) {
            switch (random.nextInt(4)) {
                case 0 -> retrying(node, () -> doors.leave(id, wait.id()));
                case 1 -> retrying(node, () -> doors.standAgain(id, wait.id()));
                default -> retrying(node, () -> doors.accept(id, wait.id()));
            }
        }
    }

    private static void decide(
            ApplicationContext node, Organiser by, MeetingFacts meeting, long id, Decision decision) {
        var now = node.getBean(Registrations.class).byId(id).orElseThrow();
        node.getBean(DecideRegistrations.class)
                .decide(
                        by,
                        meeting.id(),
                        List.of(new DecideRegistrations.Seen(now.reference(), now.version())),
                        decision,
                        "Because.",
                        List.of());
    }

    private static <T> void retrying(ApplicationContext node, Supplier<T> act) {
        node.getBean(Transactions.class).retrying(act);
    }

    void check(MeetingFacts meeting, Promotion promotion, Map<Long, Quota> before, boolean lowering, String round) {
        var now = byId(meeting);
        var model = new OccasionModel(
                promotion == Promotion.BY_OFFER, SESSION, session(meeting), SEGMENT, segment(meeting), before);
        journal.of(meeting.id()).forEach(model::hear);
        var taken = new HashMap<Long, Integer>();
        now.forEach((id, quota) -> taken.put(id, quota.taken()));
        var lines = scene.rows("""
                        SELECT w.registration_id AS id, COALESCE(i.title, s.title) AS title FROM occasion_wait w
                        LEFT JOIN segment s ON s.id = w.segment_id LEFT JOIN programme_item i ON i.id = w.item_id
                        WHERE w.meeting_id = ? AND w.state = 'IN_LINE' ORDER BY w.position
                        """, meeting.id()).stream()
                .map(row -> row.get("id") + " " + row.get("title"))
                .toList();
        model.check(taken, lines);
        if (!lowering) {
            assertThat(now.values()).as(round).allMatch(quota -> quota.taken() <= quota.places());
        }
        assertThat(scene.count("""
                        SELECT COUNT(*) FROM quota q WHERE q.meeting_id = ?
                        AND q.taken <> (SELECT COUNT(*) FROM quota_seat s WHERE s.quota_id = q.id)
                        """, meeting.id()))
                .as("wrong counts in " + round)
                .isZero();
    }
}
