package org.neaspec.plenary.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.api.WebhookRepository.DeliveryRow;

/** Gives what is to be sent to one node at a time. */
@Singleton
class WebhookLeases {

    private final WebhookRepository webhooks;

    WebhookLeases(WebhookRepository webhooks) {
        this.webhooks = webhooks;
    }

    /** Takes what is due; rows another node is taking at this moment are passed over. */
    @Transactional
    List<DeliveryRow> take(int count) {
        List<Long> ids = webhooks.lockDue(count);
        if (ids.isEmpty()) {
            return List.of();
        }
        webhooks.lease(ids);
        return webhooks.rows(ids);
    }
}
