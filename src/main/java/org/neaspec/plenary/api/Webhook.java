package org.neaspec.plenary.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address of another system that is told what happens at a meeting.
 *
 * @param failingSince since when nothing has arrived; null while all is well
 * @param stoppedAt since when nothing is sent any more, with the reason
 * @param log what was sent last, newest first
 */
public record Webhook(
        String id,
        String url,
        Set<WebhookEvent> events,
        String createdBy,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedFor,
        List<Sent> log) {

    public Webhook {
        events = Set.copyOf(events);
        log = List.copyOf(log);
    }

    /** Something that was sent, or will be. */
    public record Sent(
            String id,
            WebhookEvent event,
            State state,
            int attempts,
            Instant at,
            Instant nextAt,
            @Nullable String answer) {}

    /** What has become of something to be sent. Words come from the messages {@code api.delivery.<name>}. */
    public enum State {
        WAITING,
        DELIVERED,
        DEAD,
        CANCELLED;

        /** The message that names it. */
        public String messageKey() {
            return "api.delivery." + name();
        }
    }
}
