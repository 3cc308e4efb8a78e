package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * A mail server that is away for two hours, and takes five mails in a second afterwards. Time is the database's: it passes when
 * the rows are put back.
 */
class OutageTest extends PlenaryTest {

    private static final int MAILS = Integer.getInteger("plenary.outage", 400);
    private static final int RECIPIENTS = MAILS / 10;
    private static final int PER_SECOND = 5;
    private static final String NAME = "relay.example:25";

    @Inject
    OutboxLeases leases;

    @Inject
    Transactions transactions;

    @Inject
    OutboxRepository messages;

    @Inject
    Outbox outbox;

    @Inject
    StillTrue stillTrue;

    @Inject
    Correction correction;

    @Inject
    FailingAddresses failing;

    @Inject
    RelayRepository relays;

    @Inject
    Sender sender;

    @Inject
    OutboxTimeRepository time;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    io.micronaut.runtime.server.EmbeddedServer server;

    boolean away = true;
    String stumblesOver = "";
    int tried;
    final Map<String, List<String>> arrived = new HashMap<>();
    Relay relay;
    OutboxRound round;

    @BeforeEach
    void onlyMine() {
        time.cancelAll();
        scene.run("DELETE FROM mail_relay WHERE name = ?", NAME);
        relay = new Relay(relays, settings());
        round = new OutboxRound(
                leases, messages, outbox, stillTrue, correction, failing, relay, new FakeSmtp(), transactions);
    }

    @Test
    void what_waited_for_two_hours_is_out_within_half_an_hour_in_order_and_nothing_is_lost() {
        IntStream.range(0, MAILS).forEach(this::queue);

        int tries = 0;
        for (int second = 0; second < 7_200; second += 30) {
            round.run(() -> false);
            pass(30);
            tries = tried;
        }
        assertThat(tries).as("the server is left alone most of the time").isLessThan(40);
        assertThat(arrived).isEmpty();
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        assertThat(organiser.get("/organise").body())
                .contains(String.format(Locale.ENGLISH, "The mail server cannot be reached: %,d mails wait", MAILS));
        assertThat(organiser.get("/organise/mail").body()).contains("It is tried again in about", "nobody is at home");

        away = false;
        pass(300);
        leases.tidy();
        int seconds = 0;
        while (arrived.values().stream().mapToInt(List::size).sum() < MAILS) {
            int before = arrived.values().stream().mapToInt(List::size).sum();
            round.run(() -> false);
            round.run(() -> false);
            assertThat(arrived.values().stream().mapToInt(List::size).sum() - before)
                    .as("in one second")
                    .isLessThanOrEqualTo(PER_SECOND);
            pass(1);
            seconds++;
            assertThat(seconds).as("seconds").isLessThanOrEqualTo(1_800 * MAILS / 5_000 + 10);
        }

        arrived.forEach((address, subjects) ->
                assertThat(subjects).as(address).isSorted().doesNotHaveDuplicates());
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE recipient_email LIKE 'outage-%' AND state = 'SENT'"))
                .isEqualTo(MAILS);
        assertThat(
                        scene.count(
                                "SELECT MAX(attempts) FROM outbox_message WHERE recipient_email LIKE 'outage-%' AND state = 'SENT'"))
                .as("an outage uses up no attempts")
                .isEqualTo(1);
        assertThat(organiser.get("/organise").body()).doesNotContain("cannot be reached");
        scene.run("DELETE FROM outbox_message WHERE recipient_email LIKE 'outage-%'");
    }

    @Test
    void what_may_have_arrived_and_would_do_harm_twice_waits_for_staff_and_the_rest_is_repeated() {
        var harm = "harm-" + System.nanoTime() + "@example.org";
        var other = "other-" + System.nanoTime() + "@example.org";
        outbox.add(MailKind.MEETING_CANCELLED, "x", OutboxTest.to(harm), OutboxTest.letter());
        outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(other), OutboxTest.letter());
        for (var row : leases.take("dead node", 10)) {
            messages.handingOver(row.id(), row.leaseToken());
        }
        time.pass(harm, 7);
        time.pass(other, 7);

        leases.tidy();

        assertThat(time.state(other)).isEqualTo("UNCERTAIN");
        assertThat(time.state(harm)).isEqualTo("DEAD");
        assertThat(time.answer(harm)).startsWith("It may have arrived");
        assertThat(messages.cancel(time.publicId(harm), "Left")).isEqualTo(1);
    }

    /** Whatever goes wrong with one mail, those behind it go. */
    @Test
    void a_mail_that_cannot_be_made_holds_up_no_other_and_is_given_to_staff_in_the_end() {
        away = false;
        var first = "first-" + System.nanoTime() + "@example.org";
        var second = "second-" + System.nanoTime() + "@example.org";
        stumblesOver = first;
        outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(first), OutboxTest.letter());
        outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(second), OutboxTest.letter());
        round.run(() -> false);

        assertThat(time.state(second)).isEqualTo("SENT");
        assertThat(time.state(first)).isEqualTo("RETRY");
        assertThat(time.secondsToWait(first)).isGreaterThan(30);
        for (int i = 1; i < 6; i++) {
            time.makeDue(first);
            scene.run("UPDATE mail_relay SET next_slot = NULL WHERE name = ?", NAME);
            round.run(() -> false);
        }
        assertThat(time.state(first)).isEqualTo("DEAD");
        assertThat(time.answer(first)).startsWith("The mail cannot be made");
    }

    private void queue(int number) {
        var to = new Outbox.Address(
                "Test Delegate", new EmailAddress("outage-" + number % RECIPIENTS + "@example.org"), null, null);
        outbox.add(
                MailKind.RECEIVED,
                "mail " + number,
                to,
                new Letter("%05d".formatted(number), "Text\n", "<p>Text</p>", null));
    }

    private void pass(int seconds) {
        scene.run("""
                UPDATE mail_relay SET closed_until = closed_until - INTERVAL ? SECOND, next_slot = next_slot - INTERVAL ? SECOND
                WHERE name = ?
                """, seconds, seconds, NAME);
        if (seconds > 1) {
            scene.run("""
                    UPDATE outbox_message
                    SET next_at = next_at - INTERVAL ? SECOND, expires_at = expires_at - INTERVAL ? SECOND
                    WHERE recipient_email LIKE 'outage-%'
                    """, seconds, seconds);
        }
    }

    private static MailSettings settings() {
        return new MailSettings() {
            @Override
            public String getHost() {
                return "relay.example";
            }

            @Override
            public Integer getPort() {
                return 25;
            }

            @Override
            public String getUser() {
                return "";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public boolean isStarttls() {
                return false;
            }

            @Override
            public boolean isTls() {
                return false;
            }

            @Override
            public String getFrom() {
                return "";
            }

            @Override
            public int getRate() {
                return PER_SECOND;
            }

            @Override
            public Duration getWait() {
                return Duration.ofSeconds(25);
            }

            @Override
            public List<String> getSenders() {
                return List.of();
            }
        };
    }

    /** Takes the place of the network alone: all else is as it runs. */
    private final class FakeSmtp extends Smtp {

        FakeSmtp() {
            super(null, sender, null, new SmtpSockets());
        }

        @Override
        Delivery deliver(OutboxRow row, Letter letter, BooleanSupplier permission) {
            tried++;
            if (row.recipientEmail().equals(stumblesOver)) {
                throw new UnsupportedOperationException("a fault of ours");
            }
            if (away) {
                return new Delivery.NoServer("nobody is at home");
            }
            assertThat(permission.getAsBoolean()).isTrue();
            arrived.computeIfAbsent(row.recipientEmail(), address -> new ArrayList<>())
                    .add(letter.subject());
            return new Delivery.Delivered();
        }
    }
}
