package org.neaspec.plenary.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/** The webhooks of meetings, as staff keep them. */
@Singleton
public class Webhooks {

    /** The most that one meeting may have. */
    public static final int MOST = 10;

    private static final int SECRET_BYTES = 32;

    private final WebhookRepository webhooks;
    private final WebhookQueue queue;
    private final Secrets secrets;
    private final AuditTrail audit;

    Webhooks(WebhookRepository webhooks, WebhookQueue queue, Secrets secrets, AuditTrail audit) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** Those of a meeting, each with what was sent last: two queries for any number. */
    public List<Webhook> of(long meetingId) {
        Map<Long, List<WebhookRepository.LogRow>> log =
                webhooks.log(meetingId).stream().collect(Collectors.groupingBy(WebhookRepository.LogRow::webhookId));
        return webhooks.of(meetingId).stream()
                .map(row -> new Webhook(
                        row.publicId(),
                        row.url(),
                        WebhookEvent.read(row.events()),
                        row.createdByName(),
                        row.createdAt(),
                        row.failingSince(),
                        row.disabledAt(),
                        row.disabledReason(),
                        log.getOrDefault(row.id(), List.of()).stream()
                                .map(sent -> new Webhook.Sent(
                                        sent.publicId(),
                                        WebhookEvent.of(sent.event()),
                                        sent.state(),
                                        sent.attempts(),
                                        sent.createdAt(),
                                        sent.nextAt(),
                                        sent.lastAnswer()))
                                .toList()))
                .toList();
    }

    /** How many of each meeting, by its slug, were stopped; meetings without any are left out. */
    public Map<String, Long> stopped() {
        Map<String, Long> bySlug = new LinkedHashMap<>();
        webhooks.stopped().forEach(row -> bySlug.put(row.slug(), row.many()));
        return bySlug;
    }

    /**
     * Adds one; returns the secret of its signatures, which cannot be had again, or nothing where there are {@link #MOST} already.
     *
     * @param url one that {@link WebhookAddress} allows
     */
    @Transactional
    public Optional<String> add(MeetingFacts meeting, String url, Set<WebhookEvent> events, Organiser by) {
        if (webhooks.countOf(meeting.id()) >= MOST) {
            return Optional.empty();
        }
        byte[] secret = RandomIds.bytes(SECRET_BYTES);
        webhooks.add(
                RandomIds.publicId(), meeting.id(), url, WebhookEvent.write(events), secrets.seal(secret), by.name());
        note(by, "api.webhookAdded", meeting, url);
        return Optional.of(WebhookSignature.written(secret));
    }

    @Transactional
    public boolean remove(MeetingFacts meeting, String id, Organiser by) {
        return noted(webhooks.remove(meeting.id(), id), by, "api.webhookRemoved", meeting);
    }

    /** Sends to one again that was stopped. */
    @Transactional
    public boolean startAgain(MeetingFacts meeting, String id, Organiser by) {
        return noted(webhooks.startAgain(meeting.id(), id), by, "api.webhookStarted", meeting);
    }

    /** Sends something that says nothing, to see whether it arrives. */
    @Transactional
    public boolean test(MeetingFacts meeting, String id) {
        return queue.test(meeting.id(), meeting.slug(), id);
    }

    /** Sends the same message again, under the same id. */
    @Transactional
    public boolean sendAgain(MeetingFacts meeting, String delivery) {
        int again = webhooks.sendAgain(meeting.id(), delivery);
        queue.queued(again);
        return again > 0;
    }

    private boolean noted(int done, Organiser by, String act, MeetingFacts meeting) {
        if (done > 0) {
            note(by, act, meeting, null);
        }
        return done > 0;
    }

    private void note(Organiser by, String act, MeetingFacts meeting, @Nullable String detail) {
        audit.record(Actor.staff(by.accountId(), by.name()), act, meeting.title(), detail);
    }
}
