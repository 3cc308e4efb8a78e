package org.neaspec.plenary.api;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neaspec.plenary.shared.Site;

/**
 * Where events are put inside the transaction of their fact: both are written, or neither. What is sent names the meeting and the
 * registration's reference and nothing about the person; who may know more asks with a token.
 */
@Singleton
class WebhookQueue {

    private final WebhookRepository webhooks;
    private final ObjectMapper json;
    private final Site site;
    private final Clock clock;
    private final ApplicationEventPublisher<WebhookQueued> facts;

    WebhookQueue(
            WebhookRepository webhooks,
            ObjectMapper json,
            Site site,
            Clock clock,
            ApplicationEventPublisher<WebhookQueued> facts) {
        this.webhooks = webhooks;
        this.json = json;
        this.site = site;
        this.clock = clock;
        this.facts = facts;
    }

    /** What is sent. */
    @Serdeable
    record Message(String type, String timestamp, Map<String, String> data) {}

    void registration(WebhookEvent event, long meetingId, String slug, String reference) {
        // Nearly no meeting has one, and MariaDB flushes its log after an INSERT ... SELECT even of nothing.
        if (webhooks.listening(meetingId) == 0) {
            return;
        }
        Map<String, String> data = meeting(slug);
        data.put("reference", reference);
        data.put("url", address(slug) + "/registrations/" + reference);
        queued(webhooks.queue(meetingId, event.text(), payload(event, data)));
    }

    void programme(long meetingId, String slug) {
        Map<String, String> data = meeting(slug);
        data.put("url", address(slug) + "/programme");
        WebhookEvent event = WebhookEvent.PROGRAMME_PUBLISHED;
        queued(webhooks.queue(meetingId, event.text(), payload(event, data)));
    }

    /** True if there is such a webhook, and it is not stopped. */
    boolean test(long meetingId, String slug, String webhook) {
        WebhookEvent event = WebhookEvent.TEST;
        int queued = webhooks.queueOne(meetingId, webhook, event.text(), payload(event, meeting(slug)));
        queued(queued);
        return queued > 0;
    }

    void queued(int many) {
        if (many > 0) {
            facts.publishEvent(new WebhookQueued());
        }
    }

    private static Map<String, String> meeting(String slug) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("meeting", slug);
        return data;
    }

    private String address(String slug) {
        return site.link("/api/v1/meetings/" + slug);
    }

    private String payload(WebhookEvent event, Map<String, String> data) {
        try {
            return json.writeValueAsString(new Message(
                    event.text(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
