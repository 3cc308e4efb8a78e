package org.neaspec.plenary.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.api.WebhookRepository.DeliveryRow;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Stops a webhook at which nothing has arrived for two days, or which says itself that it is gone. */
@Singleton
class StopWebhook {

    private final WebhookRepository webhooks;
    private final AuditTrail audit;

    StopWebhook(WebhookRepository webhooks, AuditTrail audit) {
        this.webhooks = webhooks;
        this.audit = audit;
    }

    @Transactional
    void failed(DeliveryRow row, boolean gone, String answer) {
        webhooks.failed(row.webhookId());
        if (webhooks.stop(row.webhookId(), gone, answer.substring(0, Math.min(answer.length(), 400))) > 0) {
            audit.record(Actor.SERVER, "api.webhookStopped", row.url(), answer);
        }
    }
}
