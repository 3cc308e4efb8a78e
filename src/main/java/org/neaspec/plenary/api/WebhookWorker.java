package org.neaspec.plenary.api;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.shared.QueueThread;

/** Tells webhooks in a thread of its own: at once after a commit that queued something, and when its time has come again. */
@Singleton
class WebhookWorker {

    private final WebhookRound round;
    private final WebhookRepository webhooks;
    private final QueueThread thread = new QueueThread("webhooks", this::sendWhatIsDue);

    WebhookWorker(WebhookRound round, WebhookRepository webhooks) {
        this.round = round;
        this.webhooks = webhooks;
    }

    @EventListener
    void start(StartupEvent started) {
        thread.start();
    }

    @TransactionalEventListener
    void queued(WebhookQueued queued) {
        thread.wake();
    }

    @EventListener
    void stop(ShutdownEvent stopped) throws InterruptedException {
        thread.stop();
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "1h")
    void tidy() {
        webhooks.forgetOld();
    }

    private void sendWhatIsDue() {
        boolean more = true;
        while (more && !thread.stopping()) {
            more = round.run(thread::stopping);
        }
    }
}
