package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails in a thread of its own: at once after a commit that queued some, and every second for those whose time has come. At
 * shutdown it ends the mail it is at and gives the others back.
 */
@Singleton
@Requires(beans = OutboxRound.class)
class OutboxWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration PAUSE_WITHOUT_SERVER = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

    private final OutboxRound round;
    private final OutboxLeases leases;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private long tidied = Long.MIN_VALUE;

    OutboxWorker(OutboxRound round, OutboxLeases leases) {
        this.round = round;
        this.leases = leases;
    }

    @EventListener
    void start(StartupEvent started) {
        var sending = new Thread(this::work, "outbox");
        sending.setDaemon(true);
        sending.start();
        thread = sending;
    }

    @TransactionalEventListener
    void queued(MailQueued queued) {
        wake.release();
    }

    @EventListener
    void stop(ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake.release();
        if (thread != null) {
            thread.join(PATIENCE_AT_STOP.toMillis());
        }
    }

    private void work() {
        while (!stopping) {
            try {
                wake.tryAcquire(1, TimeUnit.SECONDS);
                wake.drainPermits();
                sendWhatIsDue();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Sending mails paused: {}", e.toString());
                pause(PAUSE_WITHOUT_SERVER);
            }
        }
    }

    private void sendWhatIsDue() {
        if (System.nanoTime() - tidied > TIDY_EVERY.toNanos() || tidied == Long.MIN_VALUE) {
            leases.tidy();
            tidied = System.nanoTime();
        }
        OutboxRound.End end = OutboxRound.End.SOME_SENT;
        while (end == OutboxRound.End.SOME_SENT && !stopping) {
            end = round.run(() -> stopping);
        }
        if (end == OutboxRound.End.NO_SERVER) {
            pause(PAUSE_WITHOUT_SERVER);
        }
    }

    /** Waits, but not past the stop. */
    private void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (!stopping && System.nanoTime() < until) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
