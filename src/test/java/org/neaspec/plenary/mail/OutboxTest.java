package org.neaspec.plenary.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RetryLadder;
import org.neaspec.plenary.story.PlenaryTest;

class OutboxTest extends PlenaryTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxLeases leases;

    @Inject
    OutboxRepository messages;

    @Inject
    OutboxTimeRepository time;

    @Inject
    TransactionOperations<Connection> transactions;

    String email = "outbox-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void onlyMine() {
        time.cancelAll();
    }

    @Test
    void a_mail_is_queued_with_its_cause_or_not_at_all() {
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    queue(email);
                    throw new IllegalStateException("the cause fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(leases.take("a", 10)).isEmpty();

        queue(email);
        assertThat(leases.take("a", 10)).hasSize(1);
    }

    @Test
    void one_cause_queues_one_mail() {
        outbox.add(MailKind.RECEIVED, "step 7", to(email), letter());
        outbox.add(MailKind.RECEIVED, "step 7", to(email), letter());
        outbox.add(MailKind.RECEIVED, "step 8", to(email), letter());

        assertThat(time.count(email, "QUEUED")).isEqualTo(2);
    }

    @Test
    void the_database_holds_neither_the_text_nor_the_link() {
        queue(email);

        String dump = time.dump(email);
        for (String secret : List.of("the-secret-token", "Dear Test Delegate")) {
            assertThat(dump)
                    .doesNotContain(secret)
                    .doesNotContainIgnoringCase(HexFormat.of().formatHex(secret.getBytes(UTF_8)));
        }
        assertThat(outbox.open(messages.row(time.publicId(email)).orElseThrow()))
                .isEqualTo(letter());
    }

    @Test
    void two_workers_take_each_mail_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            outbox.add(MailKind.RECEIVED, "number " + i, to(i + email), letter());
        }
        var workers = Executors.newFixedThreadPool(6);
        List<Callable<List<Long>>> work = IntStream.range(0, 6)
                .<Callable<List<Long>>>mapToObj(i -> () -> takeAll("worker-" + i))
                .toList();

        List<Long> taken = workers.invokeAll(work).stream()
                .flatMap(done -> {
                    try {
                        return done.get().stream();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toList());
        workers.shutdown();

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void mails_to_one_address_go_out_in_order_whoever_sends_them() throws Exception {
        for (int i = 0; i < 40; i++) {
            outbox.add(MailKind.RECEIVED, "number " + i, to(i % 2 + email), letter());
        }
        Map<String, List<Long>> arrived = new ConcurrentHashMap<>();
        Callable<Void> node = () -> {
            while (arrived.values().stream().mapToInt(List::size).sum() < 40) {
                for (OutboxRow row : leases.take(Thread.currentThread().getName(), 5)) {
                    arrived.computeIfAbsent(row.recipientEmail(), address -> new CopyOnWriteArrayList<>())
                            .add(row.id());
                    messages.sent(row.id(), row.leaseToken(), "accepted");
                }
            }
            return null;
        };
        var nodes = Executors.newFixedThreadPool(4);
        for (Future<Void> one : nodes.invokeAll(List.of(node, node, node, node), 1, TimeUnit.MINUTES)) {
            one.get();
        }
        nodes.shutdown();

        assertThat(arrived)
                .hasSize(2)
                .allSatisfy((person, mails) -> assertThat(mails).hasSize(20).isSorted());
    }

    /** Greylisting: the approval goes before the invitations, and nobody else waits for either. */
    @Test
    void what_the_server_wants_later_holds_up_what_comes_after_it_for_some_time_and_nobody_else() {
        outbox.add(MailKind.RECEIVED, "first", to(email), letter());
        outbox.add(MailKind.RECEIVED, "second", to(email), letter());
        OutboxRow one = leases.take("a", 10).get(0);
        assertThat(leases.take("another", 10))
                .as("while the first is on its way")
                .isEmpty();

        messages.notSent(one.id(), one.leaseToken(), MailState.RETRY, 300, "greylisted");
        outbox.add(MailKind.RECEIVED, "third", to("other-" + email), letter());
        outbox.add(MailKind.PERSONAL_LINK, "asked for", to(email), letter());
        assertThat(leases.take("another", 10))
                .extracting(OutboxRow::recipientEmail, OutboxRow::kind)
                .containsExactlyInAnyOrder(
                        tuple("other-" + email, MailKind.RECEIVED), tuple(email, MailKind.PERSONAL_LINK));

        time.tryOften(one.id(), 4);
        time.pass(email, 2);
        assertThat(leases.take("another", 10))
                .as("when it has tried our patience for long enough")
                .extracting(OutboxRow::recipientEmail, OutboxRow::kind)
                .containsExactly(tuple(email, MailKind.RECEIVED));
    }

    @Test
    void what_a_dead_node_had_not_handed_over_is_sent_again_at_once() {
        queue(email);
        leases.take("dead node", 10);

        leases.tidy();
        assertThat(time.state(email)).as("while the lease lasts").isEqualTo("LEASED");
        time.pass(email, 3);
        leases.tidy();

        assertThat(time.state(email)).isEqualTo("RETRY");
        assertThat(leases.take("another", 10)).hasSize(1);
    }

    @Test
    void what_a_dead_node_had_handed_over_may_have_arrived_and_is_repeated_later_as_the_same_message() {
        queue(email);
        OutboxRow first = leases.take("dead node", 10).get(0);
        assertThat(messages.handingOver(first.id(), first.leaseToken())).isEqualTo(1);

        time.pass(email, 7);
        leases.tidy();

        assertThat(time.state(email)).isEqualTo("UNCERTAIN");
        assertThat(leases.take("another", 10)).as("not before two minutes").isEmpty();
        time.pass(email, 3);
        OutboxRow again = leases.take("another", 10).get(0);
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.content()).isEqualTo(first.content());
    }

    @Test
    void a_node_that_lost_its_lease_can_neither_hand_over_nor_mark() {
        queue(email);
        OutboxRow late = leases.take("slow node", 10).get(0);
        time.pass(email, 3);
        assertThat(messages.handingOver(late.id(), late.leaseToken()))
                .as("lease over")
                .isZero();
        leases.tidy();
        OutboxRow now = leases.take("other node", 10).get(0);

        assertThat(messages.handingOver(late.id(), late.leaseToken())).isZero();
        assertThat(messages.sent(late.id(), late.leaseToken(), "late")).isZero();
        assertThat(messages.notSent(late.id(), late.leaseToken(), MailState.DEAD, 0, "late"))
                .isZero();
        assertThat(messages.sent(now.id(), now.leaseToken(), "in time")).isEqualTo(1);
    }

    @Test
    void leases_given_back_leave_no_trace() {
        queue(email);
        leases.take("stopping node", 10);

        messages.giveBack("stopping node");

        assertThat(time.state(email)).isEqualTo("QUEUED");
        assertThat(time.attempts(email)).isZero();
        assertThat(leases.take("another", 10)).hasSize(1);
    }

    @Test
    void a_mail_that_could_not_go_for_two_days_is_not_sent_any_more() {
        queue(email);
        time.pass(email, 48 * 60 + 1);

        leases.tidy();

        assertThat(time.state(email)).as("for staff to see").isEqualTo("DEAD");
        assertThat(leases.take("a", 10)).isEmpty();

        outbox.add(MailKind.PASSWORD_LINK, "x", to(email + ".gone.org"), letter());
        time.pass(email + ".gone.org", 31);
        leases.tidy();
        assertThat(time.state(email + ".gone.org")).as("of no use any more").isEqualTo("CANCELLED");
    }

    @Test
    void waiting_grows_and_is_never_the_same_for_all() {
        for (int minutes : new int[] {1, 5, 15, 30, 60}) {
            int attempt = List.of(1, 5, 15, 30, 60).indexOf(minutes) + 1;
            assertThat(IntStream.range(0, 50).mapToLong(i -> RetryLadder.secondsAfter(attempt)))
                    .allMatch(seconds -> seconds >= minutes * 48L && seconds <= minutes * 72L);
        }
        assertThat(RetryLadder.secondsAfter(40)).isBetween(48 * 60L, 72 * 60L);
        assertThat(IntStream.range(0, 50)
                        .mapToLong(i -> RetryLadder.secondsAfter(3))
                        .distinct()
                        .count())
                .isGreaterThan(5);
    }

    private List<Long> takeAll(String owner) {
        List<Long> all = new java.util.ArrayList<>();
        int empty = 0;
        while (empty < 3) {
            List<OutboxRow> rows = leases.take(owner, 5);
            rows.forEach(row -> all.add(row.id()));
            empty = rows.isEmpty() ? empty + 1 : 0;
        }
        return all;
    }

    private void queue(String address) {
        outbox.add(MailKind.RECEIVED, UUID.randomUUID().toString(), to(address), letter());
    }

    static Outbox.Address to(String address) {
        return new Outbox.Address(
                "Test Delegate One", EmailAddress.parse(address).orElseThrow(), null, null);
    }

    static Letter letter() {
        return new Letter(
                "Your registration for a meeting in Улаанбаатар",
                "Dear Test Delegate,\n\nhttp://localhost/my/the-secret-token\n",
                "<p>Dear Test Delegate, <a href=\"http://localhost/my/the-secret-token\">your page</a></p>",
                "desk@example.org");
    }
}
