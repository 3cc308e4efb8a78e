package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.neaspec.plenary.shared.QueueThread;

/**
 * Sends mails in a thread of its own: at once after a commit that queued some, and every second for those whose time has come. At
 * shutdown it ends the mail it is at and gives the others back.
 */
@Singleton
@Requires(beans = OutboxRound.class)
class OutboxWorker {

    private static final Duration PAUSE_WITHOUT_SERVER = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(10);

    private final OutboxRound round;
    private final OutboxLeases leases;
    private final QueueThread thread = new QueueThread("outbox", this::sendWhatIsDue);
    private long tidied = Long.MIN_VALUE;

    OutboxWorker(OutboxRound round, OutboxLeases leases) {
        this.round = round;
        this.leases = leases;
    }

    @EventListener
    void start(StartupEvent started) {
        thread.start();
    }

    @TransactionalEventListener
    void queued(MailQueued queued) {
        thread.wake();
    }

    @EventListener
    void stop(ShutdownEvent stopped) throws InterruptedException {
        thread.stop();
    }

    private void sendWhatIsDue() {
        if (System.nanoTime() - tidied > TIDY_EVERY.toNanos() || tidied == Long.MIN_VALUE) {
            leases.tidy();
            tidied = System.nanoTime();
        }
        OutboxRound.End end = OutboxRound.End.SOME_SENT;
        while (end == OutboxRound.End.SOME_SENT && !thread.stopping()) {
            end = round.run(thread::stopping);
        }
        if (end == OutboxRound.End.NO_SERVER) {
            thread.pause(PAUSE_WITHOUT_SERVER);
        }
    }
}
