package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The mails of one meeting, and of one person in it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MailLogRepository extends GenericRepository<OutboxLine, Long> {

    String LINE = """
            SELECT o.id, o.public_id, o.kind, o.recipient_name, o.recipient_email, o.subject, o.state, o.attempts,
                   o.last_answer, o.created_at, o.next_at, o.sent_at, m.zone AS meeting_zone
            FROM outbox_message o
            JOIN meeting m ON m.id = o.meeting_id
            """;

    /** @param words with % around them, or % alone for everybody */
    @Query(LINE + """
            WHERE o.meeting_id = :meetingId AND o.id < :before
              AND (:state = '' OR o.state = :state) AND (:kind = '' OR o.kind = :kind)
              AND (:words = '%' OR CONCAT_WS(' ', o.recipient_name, o.recipient_email, o.subject) LIKE :words)
            ORDER BY o.id DESC
            LIMIT :count
            """)
    List<OutboxLine> newest(long meetingId, String state, String kind, String words, long before, int count);

    @Query(LINE + """
            WHERE o.registration_id = :registrationId AND o.meeting_id = :meetingId AND o.id < :before
              AND (:state = '' OR o.state = :state) AND (:kind = '' OR o.kind = :kind)
            ORDER BY o.id DESC
            LIMIT :count
            """)
    List<OutboxLine> ofPerson(long meetingId, long registrationId, String state, String kind, long before, int count);

    @Query(LINE + "WHERE o.meeting_id = :meetingId AND o.public_id = CONVERT(:publicId USING ascii)")
    Optional<OutboxLine> line(long meetingId, String publicId);

    @Query("SELECT state, COUNT(*) AS many FROM outbox_message WHERE meeting_id = :meetingId GROUP BY state")
    List<StateCount> counts(long meetingId);

    @Query("SELECT state, COUNT(*) AS many FROM outbox_message WHERE registration_id = :registrationId GROUP BY state")
    List<StateCount> countsOf(long registrationId);

    /** How many mails of each of these meetings somebody has to look at. */
    @Query("""
            SELECT o.meeting_id, m.slug, m.title, COUNT(*) AS many
            FROM outbox_message o
            JOIN meeting m ON m.id = o.meeting_id
            WHERE o.state = 'DEAD' AND o.meeting_id IN (:meetingIds)
            GROUP BY o.meeting_id, m.slug, m.title
            ORDER BY m.title
            """)
    List<Failed> failed(Collection<Long> meetingIds);

    @Introspected
    record Failed(long meetingId, String slug, String title, long many) {}

    @Query("""
            SELECT public_id FROM outbox_message
            WHERE meeting_id = :meetingId AND state = 'DEAD'
            ORDER BY id
            LIMIT :count
            """)
    List<String> refused(long meetingId, int count);
}
