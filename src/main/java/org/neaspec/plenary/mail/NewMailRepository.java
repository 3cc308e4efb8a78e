package org.neaspec.plenary.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Adds many mails in one batch, as {@link OutboxRepository#add} adds one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewMailRepository extends GenericRepository<NewMail, String> {

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
    void saveAll(List<NewMail> mails);
}
