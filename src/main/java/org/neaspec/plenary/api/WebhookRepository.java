package org.neaspec.plenary.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhooks and what they are to be told. All times are the database's own, so that nodes whose clocks differ agree. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WebhookRepository extends GenericRepository<WebhookRow, Long> {

    @Query("""
            INSERT INTO webhook (public_id, meeting_id, url, events, secret, created_by_name, created_at)
            VALUES (:publicId, :meetingId, :url, :events, :secret, :createdByName, UTC_TIMESTAMP(6))
            """)
    void add(String publicId, long meetingId, String url, String events, byte[] secret, String createdByName);

    @Query("SELECT COUNT(*) FROM webhook WHERE meeting_id = :meetingId")
    long countOf(long meetingId);

    @Query("""
            SELECT id, public_id, url, events, created_by_name, created_at, failing_since, disabled_at, disabled_reason
            FROM webhook WHERE meeting_id = :meetingId ORDER BY id
            """)
    List<WebhookRow> of(long meetingId);

    @Query("DELETE FROM webhook WHERE meeting_id = :meetingId AND public_id = :publicId")
    int remove(long meetingId, String publicId);

    @Query("""
            UPDATE webhook SET disabled_at = NULL, disabled_reason = NULL, failing_since = NULL
            WHERE meeting_id = :meetingId AND public_id = :publicId AND disabled_at IS NOT NULL
            """)
    int startAgain(long meetingId, String publicId);

    // --- what is to be sent

    /** Queues an event for every webhook of the meeting that asked for it: one statement, also where there is none. */
    @Query("""
            INSERT INTO webhook_delivery (
              public_id, webhook_id, event, payload, state, next_at, expires_at, created_at)
            SELECT UUID(), w.id, :event, :payload, 'WAITING', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 3 DAY,
                   UTC_TIMESTAMP(6)
            FROM webhook w
            WHERE w.meeting_id = :meetingId AND w.disabled_at IS NULL AND FIND_IN_SET(:event, w.events) > 0
            """)
    int queue(long meetingId, String event, String payload);

    /** Queues an event for one webhook, whatever it asked for. */
    @Query("""
            INSERT INTO webhook_delivery (
              public_id, webhook_id, event, payload, state, next_at, expires_at, created_at)
            SELECT UUID(), w.id, :event, :payload, 'WAITING', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 3 DAY,
                   UTC_TIMESTAMP(6)
            FROM webhook w
            WHERE w.meeting_id = :meetingId AND w.public_id = :publicId AND w.disabled_at IS NULL
            """)
    int queueOne(long meetingId, String publicId, String event, String payload);

    /** What a webhook is told about a registration; nothing where the meeting has none. */
    @Query("""
            SELECT r.meeting_id, r.reference, m.slug
            FROM registration r JOIN meeting m ON m.id = r.meeting_id
            WHERE r.id = :registrationId AND EXISTS (
              SELECT 1 FROM webhook w WHERE w.meeting_id = r.meeting_id AND w.disabled_at IS NULL)
            """)
    Optional<Subject> subject(long registrationId);

    @Query("SELECT COUNT(*) FROM webhook WHERE meeting_id = :meetingId AND disabled_at IS NULL")
    long listening(long meetingId);

    /** The same message again, to be recognised by its id as the same. */
    @Query("""
            UPDATE webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
            SET d.state = 'WAITING', d.next_at = UTC_TIMESTAMP(6), d.expires_at = UTC_TIMESTAMP(6) + INTERVAL 3 DAY,
                d.lease_token = d.lease_token + 1
            WHERE w.meeting_id = :meetingId AND w.disabled_at IS NULL AND d.public_id = :publicId
            """)
    int sendAgain(long meetingId, String publicId);

    // --- sending

    /** First attempts come first, so that an address that does not answer holds up nobody else. */
    @Query("""
            SELECT id FROM webhook_delivery
            WHERE state = 'WAITING' AND next_at <= UTC_TIMESTAMP(6)
            ORDER BY attempts > 0, next_at, id
            LIMIT :count
            FOR UPDATE SKIP LOCKED
            """)
    List<Long> lockDue(int count);

    /** Whoever takes one keeps it from others for so long as an attempt can take; what a node left behind becomes due again. */
    @Query("""
            UPDATE webhook_delivery
            SET attempts = attempts + 1, lease_token = lease_token + 1,
                next_at = UTC_TIMESTAMP(6) + INTERVAL 5 MINUTE
            WHERE id IN (:ids)
            """)
    void lease(List<Long> ids);

    @Query("""
            SELECT d.id, d.public_id, d.webhook_id, d.payload, d.attempts, d.lease_token, w.url, w.secret,
                   w.disabled_at IS NOT NULL AS stopped, d.expires_at <= UTC_TIMESTAMP(6) AS late
            FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
            WHERE d.id IN (:ids)
            ORDER BY d.attempts, d.next_at, d.id
            """)
    List<DeliveryRow> rows(List<Long> ids);

    @Query("""
            UPDATE webhook_delivery
            SET state = :state, last_answer = :answer, next_at = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND,
                delivered_at = IF(:state = 'DELIVERED', UTC_TIMESTAMP(6), delivered_at)
            WHERE id = :id AND lease_token = :token AND state = 'WAITING'
            """)
    int end(long id, long token, String state, long seconds, String answer);

    @Query("UPDATE webhook SET failing_since = NULL WHERE id = :id AND failing_since IS NOT NULL")
    void arrived(long id);

    @Query("UPDATE webhook SET failing_since = COALESCE(failing_since, UTC_TIMESTAMP(6)) WHERE id = :id")
    void failed(long id);

    /** 1 if nothing has arrived for so long, or the address says that it is gone, and it was not stopped before. */
    @Query("""
            UPDATE webhook SET disabled_at = UTC_TIMESTAMP(6), disabled_reason = :reason
            WHERE id = :id AND disabled_at IS NULL
              AND (:gone OR failing_since < UTC_TIMESTAMP(6) - INTERVAL 2 DAY)
            """)
    int stop(long id, boolean gone, String reason);

    @Query("DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND created_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY")
    void forgetOld();

    // --- looking

    @Query("""
            SELECT public_id, webhook_id, event, state, attempts, created_at, next_at, last_answer FROM (
              SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.webhook_id ORDER BY d.id DESC) AS nth
              FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
              WHERE w.meeting_id = :meetingId) newest
            WHERE nth <= 20
            ORDER BY id DESC
            """)
    List<LogRow> log(long meetingId);

    /** Meetings with webhooks that were stopped because nothing arrived. */
    @Query("""
            SELECT m.slug, COUNT(*) AS many FROM webhook w JOIN meeting m ON m.id = w.meeting_id
            WHERE w.disabled_at IS NOT NULL GROUP BY m.id, m.slug ORDER BY m.id
            """)
    List<Stopped> stopped();

    @Introspected
    record Subject(long meetingId, String reference, String slug) {}

    @Introspected
    record Stopped(String slug, long many) {}

    @Introspected
    record LogRow(
            String publicId,
            long webhookId,
            String event,
            Webhook.State state,
            int attempts,
            Instant createdAt,
            Instant nextAt,
            @Nullable String lastAnswer) {}

    @Introspected
    @SuppressWarnings("ArrayRecordComponent") // Rows are never compared.
    record DeliveryRow(
            long id,
            String publicId,
            long webhookId,
            String payload,
            int attempts,
            long leaseToken,
            String url,
            byte[] secret,
            int stopped,
            int late) {}
}
