package org.neaspec.plenary.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue of mails. All times are the database's own, so that nodes whose clocks differ agree. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRepository extends GenericRepository<OutboxLine, Long> {

    /** Adds a mail, unless its cause has one already. */
    @Query("""
            INSERT INTO outbox_message (
              public_id, message_id, dedup_key, kind, meeting_id, registration_id, recipient_name, recipient_email,
              subject, content, state, phase, next_at, expires_at, created_at, thread_key)
            VALUES (
              :publicId, :messageId, :dedupKey, :kind, :meetingId, :registrationId, :recipientName, :recipientEmail,
              :subject, :content, 'QUEUED', 'NONE', UTC_TIMESTAMP(6),
              UTC_TIMESTAMP(6) + INTERVAL :lifeSeconds SECOND, UTC_TIMESTAMP(6), :threadKey)
            ON DUPLICATE KEY UPDATE id = id
            """)
    void add(
            String publicId,
            String messageId,
            byte[] dedupKey,
            MailKind kind,
            @Nullable Long meetingId,
            @Nullable Long registrationId,
            String recipientName,
            String recipientEmail,
            String subject,
            byte[] content,
            long lifeSeconds,
            @Nullable String threadKey);

    @Query("SELECT COUNT(*) FROM outbox_message WHERE thread_key = :threadKey AND state IN (:states)")
    long inThread(String threadKey, List<MailState> states);

    /** How many of a thread may have arrived, whatever became of them afterwards. */
    @Query("SELECT COUNT(*) FROM outbox_message WHERE thread_key = :threadKey AND handed_at IS NOT NULL")
    long handedOver(String threadKey);

    @Query("""
            UPDATE outbox_message
            SET state = 'CANCELLED', last_answer = 'A newer one took its place'
            WHERE thread_key = :threadKey AND state IN ('QUEUED', 'RETRY')
            """)
    int overtake(String threadKey);

    @Query("""
            SELECT COUNT(*)
            FROM outbox_message
            WHERE meeting_id = :meetingId AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED')
            """)
    long waitingAbout(long meetingId);

    /** Drops what was to be told of a meeting before it changed again; what is being sent at this moment is asked once more. */
    @Query("""
            UPDATE outbox_message
            SET state = 'CANCELLED'
            WHERE meeting_id = :meetingId AND state IN ('QUEUED', 'RETRY')
              AND kind IN ('MEETING_CANCELLED', 'MEETING_POSTPONED', 'MEETING_REINSTATED', 'MEETING_MOVED')
            """)
    int dropWaitingNews(long meetingId);

    @Query("""
            UPDATE outbox_message
            SET state = 'CANCELLED', last_answer = 'The decision was taken back'
            WHERE dedup_key = :dedupKey AND state IN ('QUEUED', 'RETRY')
            """)
    int takeBack(byte[] dedupKey);

    @Query("""
            SELECT kind
            FROM outbox_message
            WHERE registration_id = :registrationId AND state <> 'CANCELLED'
              AND kind IN ('RECEIVED', 'APPROVED', 'RETURNED', 'DECLINED', 'WAITING', 'REOPENED', 'CHANGED',
                           'WITHDRAWN', 'TAKEN_OUT', 'CANCELLED', 'REPLACED')
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<MailKind> lastWord(long registrationId);

    // --- sending

    /** Whether anything is due: 1 or 0. */
    @Query("""
            SELECT COUNT(*) FROM (
              SELECT id FROM outbox_message
              WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND next_at <= UTC_TIMESTAMP(6)
              LIMIT 1) AS first
            """)
    long due();

    /** Those whose turn comes next, of which some may be taken by others, or have to wait for another to the same person. */
    @Query("""
            SELECT id
            FROM outbox_message
            WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND next_at <= UTC_TIMESTAMP(6)
            ORDER BY next_at, id
            LIMIT :count
            """)
    List<Long> next(int count);

    /**
     * Those of them that have to wait for an earlier mail to the same address, which the server wanted later: for as long as servers
     * do that to try our patience, not for as long as they may refuse one mail. What somebody waits for at the screen does not wait.
     */
    @Query("""
            SELECT DISTINCT o.id
            FROM outbox_message o
            JOIN outbox_message e ON e.recipient_email = o.recipient_email AND e.state = 'RETRY' AND e.id < o.id
            WHERE o.id IN (:ids) AND o.kind NOT IN (:urgent) AND e.attempts <= :attempts
              AND e.next_at > UTC_TIMESTAMP(6)
            """)
    List<Long> heldUp(List<Long> ids, List<MailKind> urgent, int attempts);

    /** Puts them behind what they wait for, so that they hold up none themselves; they keep their order. */
    @Query("""
            UPDATE outbox_message
            SET next_at = UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE
            WHERE id IN (:ids) AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN')
            """)
    void putOff(List<Long> ids);

    /** Those of them that may go now: what is due to an address, or on its way, goes before what was written later. */
    @Query("""
            SELECT o.id
            FROM outbox_message o
            WHERE o.id IN (:ids) AND o.state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND o.next_at <= UTC_TIMESTAMP(6)
              AND NOT EXISTS (
                SELECT 1
                FROM outbox_message e
                WHERE e.recipient_email = o.recipient_email AND e.id < o.id
                  AND (e.state = 'LEASED'
                       OR e.state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND e.next_at <= UTC_TIMESTAMP(6)))
            ORDER BY o.next_at, o.id
            LIMIT :count
            FOR UPDATE SKIP LOCKED
            """)
    List<Long> lock(List<Long> ids, int count);

    /** Takes back what of a message to many has not arrived, as far as is known. */
    @Query("""
            UPDATE outbox_message
            SET state = 'CANCELLED', last_answer = 'The message was stopped'
            WHERE thread_key = :threadKey AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN')
            """)
    int stop(String threadKey);

    @Query("""
            UPDATE outbox_message
            SET state = 'LEASED', phase = 'NONE', attempts = attempts + 1, lease_owner = :owner,
                lease_token = lease_token + 1, lease_until = UTC_TIMESTAMP(6) + INTERVAL 120 SECOND
            WHERE id IN (:ids)
            """)
    void lease(List<Long> ids, String owner);

    @Query("""
            SELECT id, message_id, kind, registration_id, recipient_name, recipient_email, content, attempts,
                   lease_token, created_at
            FROM outbox_message
            WHERE id IN (:ids)
            ORDER BY next_at, id
            """)
    List<OutboxRow> rows(List<Long> ids);

    /**
     * Notes, just before the text is handed over, that from now on it may arrive; false when the lease is lost. The lease is longer
     * than anybody waits for the answer to the text.
     */
    @Query("""
            UPDATE outbox_message
            SET phase = 'DATA', handed_at = COALESCE(handed_at, UTC_TIMESTAMP(6)),
                lease_until = UTC_TIMESTAMP(6) + INTERVAL 6 MINUTE
            WHERE id = :id AND lease_token = :token AND state = 'LEASED' AND lease_until > UTC_TIMESTAMP(6)
            """)
    int handingOver(long id, long token);

    @Query("""
            UPDATE outbox_message
            SET state = 'SENT', sent_at = UTC_TIMESTAMP(6), last_answer = :answer, lease_owner = NULL, lease_until = NULL
            WHERE id = :id AND lease_token = :token AND state = 'LEASED'
            """)
    int sent(long id, long token, String answer);

    /** Empties one that has left. */
    @Query("""
            UPDATE outbox_message SET recipient_name = '', recipient_email = '', subject = '', content = ''
            WHERE id = :id AND state = 'SENT'
            """)
    void empty(long id);

    /** Empties those of these kinds that will not be sent any more. */
    @Query("""
            UPDATE outbox_message
            SET recipient_name = '', recipient_email = '', subject = '', content = '', last_answer = NULL
            WHERE kind IN (:kinds) AND recipient_email <> ''
              AND state IN ('SENT', 'DEAD', 'CANCELLED') AND expires_at <= UTC_TIMESTAMP(6)
            """)
    int emptyLate(List<MailKind> kinds);

    /** Ends a lease without the mail being sent. */
    @Query("""
            UPDATE outbox_message
            SET state = :state, phase = 'NONE', next_at = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND,
                last_answer = :answer, lease_owner = NULL, lease_until = NULL
            WHERE id = :id AND lease_token = :token AND state = 'LEASED'
            """)
    int notSent(long id, long token, MailState state, long seconds, String answer);

    /** How many mails of this kind a person has been written since, other than those taken back. */
    @Query("""
            SELECT COUNT(*)
            FROM outbox_message
            WHERE registration_id = :registrationId AND kind = :kind AND id > :id AND state <> 'CANCELLED'
            """)
    long later(long id, long registrationId, MailKind kind);

    /** Gives leases back as if they had never been taken, each at its old place in the queue. */
    @Query("""
            UPDATE outbox_message
            SET state = IF(attempts > 1, 'RETRY', 'QUEUED'), attempts = attempts - 1,
                lease_owner = NULL, lease_until = NULL
            WHERE lease_owner = :owner AND state = 'LEASED' AND phase = 'NONE'
            """)
    int giveBack(String owner);

    /** Takes over what a node left behind: what it had handed over may have arrived, the rest has not. */
    @Query("""
            UPDATE outbox_message
            SET state = IF(phase <> 'DATA', 'RETRY', IF(kind IN (:asking), 'DEAD', 'UNCERTAIN')),
                next_at = IF(phase = 'DATA', UTC_TIMESTAMP(6) + INTERVAL 120 SECOND, next_at),
                last_answer = IF(phase = 'DATA' AND kind IN (:asking), :asks, 'The node that was sending it stopped'), phase = 'NONE', lease_owner = NULL, lease_until = NULL
            WHERE state = 'LEASED' AND lease_until <= UTC_TIMESTAMP(6)
            """)
    int takeOver(List<MailKind> asking, String asks);

    /** Mails of these kinds that have become too late. */
    @Query("""
            SELECT id, message_id, kind, registration_id, recipient_name, recipient_email, content, attempts,
                   lease_token, created_at
            FROM outbox_message
            WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND expires_at <= UTC_TIMESTAMP(6) AND kind IN (:kinds)
            ORDER BY id
            LIMIT :count
            """)
    List<OutboxRow> late(List<MailKind> kinds, int count);

    /** Ends one that has become too late; 0 when it is being sent after all. */
    @Query("""
            UPDATE outbox_message
            SET state = 'DEAD', last_answer = 'Could not be sent in time'
            WHERE id = :id AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND expires_at <= UTC_TIMESTAMP(6)
            """)
    int tooLate(long id);

    /** Ends all that have become too late, for staff to see; those that are of no use by then go without a word. */
    @Query("""
            UPDATE outbox_message
            SET state = IF(kind IN (:passing), 'CANCELLED', 'DEAD'), last_answer = 'Could not be sent in time'
            WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN') AND expires_at <= UTC_TIMESTAMP(6) AND kind NOT IN (:kept)
            """)
    int endLate(List<MailKind> passing, List<MailKind> kept);

    /** Empties what was written to somebody, but for these kinds; what is on its way at this moment may still arrive. */
    @Query("""
            UPDATE outbox_message
            SET recipient_name = '', recipient_email = '', subject = '', content = '', last_answer = NULL,
                state = IF(state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED'), 'CANCELLED', state)
            WHERE registration_id = :registrationId AND kind NOT IN (:kept)
            """)
    void forget(long registrationId, List<MailKind> kept);

    /** Empties what was written to the focal points of a meeting. */
    @Query("""
            UPDATE outbox_message
            SET recipient_name = '', recipient_email = '', subject = '', content = '', last_answer = NULL,
                state = IF(state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED'), 'CANCELLED', state)
            WHERE meeting_id = :meetingId AND registration_id IS NULL
              AND kind IN ('DELEGATION_INVITED', 'DELEGATION_NEWS', 'MATTER_RECEIVED')
            """)
    void forgetFocalPoints(long meetingId);

    // --- the tray

    @Query("""
            SELECT o.id, o.public_id, o.kind, o.recipient_name, o.recipient_email, o.subject, o.state, o.attempts,
                   o.last_answer, o.created_at, o.next_at, o.sent_at, m.zone AS meeting_zone
            FROM outbox_message o
            LEFT JOIN meeting m ON m.id = o.meeting_id
            WHERE o.id < :before AND (:state = '' OR o.state = :state)
            ORDER BY o.id DESC
            LIMIT :count
            """)
    List<OutboxLine> newest(String state, long before, int count);

    @Query("""
            SELECT o.id, o.public_id, o.kind, o.recipient_name, o.recipient_email, o.subject, o.state, o.attempts,
                   o.last_answer, o.created_at, o.next_at, o.sent_at, m.zone AS meeting_zone
            FROM outbox_message o
            LEFT JOIN meeting m ON m.id = o.meeting_id
            WHERE o.public_id = :publicId
            """)
    Optional<OutboxLine> line(String publicId);

    @Query("""
            SELECT id, message_id, kind, registration_id, recipient_name, recipient_email, content, attempts,
                   lease_token, created_at
            FROM outbox_message
            WHERE public_id = :publicId
            """)
    Optional<OutboxRow> row(String publicId);

    @Query("""
            SELECT o.id, o.public_id, o.kind, o.recipient_name, o.recipient_email, o.subject, o.state, o.attempts,
                   o.last_answer, o.created_at, o.next_at, o.sent_at, m.zone AS meeting_zone
            FROM outbox_message o
            LEFT JOIN meeting m ON m.id = o.meeting_id
            WHERE o.registration_id = :registrationId
            ORDER BY o.id DESC
            LIMIT :count
            """)
    List<OutboxLine> newestTo(long registrationId, int count);

    @Query("SELECT state, COUNT(*) AS many FROM outbox_message GROUP BY state")
    List<StateCount> counts();

    @Query("""
            UPDATE outbox_message
            SET state = 'QUEUED', next_at = UTC_TIMESTAMP(6),
                expires_at = UTC_TIMESTAMP(6) + INTERVAL :lifeSeconds SECOND, last_answer = NULL
            WHERE public_id = :publicId AND state IN ('DEAD', 'CANCELLED', 'UNCERTAIN')
            """)
    int queueAgain(String publicId, long lifeSeconds);

    @Query("""
            INSERT INTO outbox_message (
              public_id, message_id, dedup_key, kind, meeting_id, registration_id, recipient_name, recipient_email,
              subject, content, state, phase, next_at, expires_at, created_at, thread_key)
            SELECT :newPublicId, :messageId, :dedupKey, kind, meeting_id, registration_id, recipient_name, recipient_email,
                   subject, content, 'QUEUED', 'NONE', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 2 DAY,
                   UTC_TIMESTAMP(6), thread_key
            FROM outbox_message
            WHERE public_id = :publicId
            """)
    void copy(String publicId, String newPublicId, String messageId, byte[] dedupKey);

    /** Ends one that was refused or is uncertain, because another took its place. */
    @Query("""
            UPDATE outbox_message SET state = 'CANCELLED', last_answer = :answer
            WHERE public_id = :publicId AND state IN ('DEAD', 'UNCERTAIN')
            """)
    int cancelled(String publicId, String answer);

    /** A mail that came back, whatever the server had said when it took it. */
    @Query("""
            UPDATE outbox_message
            SET state = 'DEAD', last_answer = :answer
            WHERE message_id = CONVERT(:messageId USING ascii) AND state IN ('SENT', 'UNCERTAIN', 'DEAD')
            """)
    int cameBack(String messageId, String answer);

    @Query("SELECT recipient_email FROM outbox_message WHERE message_id = CONVERT(:messageId USING ascii)")
    Optional<String> recipient(String messageId);

    /** What was refused for this address is tried once more. */
    @Query("""
            UPDATE outbox_message
            SET state = 'QUEUED', next_at = UTC_TIMESTAMP(6), expires_at = UTC_TIMESTAMP(6) + INTERVAL 2 DAY,
                last_answer = NULL
            WHERE LOWER(recipient_email) = :address AND state = 'DEAD' AND created_at > UTC_TIMESTAMP(6) - INTERVAL 30 DAY
            """)
    int tryAgain(String address);

    /** Takes back what waits for an address that is not the person's any more; calendars see to theirs themselves. */
    @Query("""
            UPDATE outbox_message
            SET state = 'CANCELLED', last_answer = 'The address was changed'
            WHERE registration_id = :registrationId AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'DEAD')
              AND kind NOT LIKE 'CALENDAR%'
            """)
    int dropFor(long registrationId);

    @Query("""
            UPDATE outbox_message SET state = 'CANCELLED', last_answer = :answer
            WHERE public_id = :publicId AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'DEAD')
            """)
    int cancel(String publicId, String answer);
}
