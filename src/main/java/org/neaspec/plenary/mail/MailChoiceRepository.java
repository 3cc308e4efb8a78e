package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** What people want no mails about. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MailChoiceRepository extends GenericRepository<OutboxLine, Long> {

    @Introspected
    record Known(long registrationId, String meeting, String slug) {}

    @Query("""
            SELECT r.id AS registration_id, m.title AS meeting, m.slug
            FROM registration r JOIN meeting m ON m.id = r.meeting_id
            WHERE r.reference = CONVERT(:reference USING ascii)
            """)
    Optional<Known> known(String reference);

    @Query("SELECT COUNT(*) FROM mail_choice WHERE registration_id = :registrationId AND topic = :topic")
    long stopped(long registrationId, MailTopic topic);

    @Query("""
            INSERT IGNORE INTO mail_choice (registration_id, topic, stopped_at)
            VALUES (:registrationId, :topic, UTC_TIMESTAMP(6))
            """)
    void stop(long registrationId, MailTopic topic);

    @Query("DELETE FROM mail_choice WHERE registration_id = :registrationId AND topic = :topic")
    void resume(long registrationId, MailTopic topic);
}
