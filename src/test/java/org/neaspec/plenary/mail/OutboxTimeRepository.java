package org.neaspec.plenary.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Lets time pass for mails, because all times are the database's. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxTimeRepository extends GenericRepository<OutboxLine, Long> {

    @Query("""
            UPDATE outbox_message
            SET next_at = next_at - INTERVAL :minutes MINUTE, expires_at = expires_at - INTERVAL :minutes MINUTE,
                lease_until = lease_until - INTERVAL :minutes MINUTE
            WHERE recipient_email = :email
            """)
    void pass(String email, int minutes);

    /** As if it had been tried so often. */
    @Query("UPDATE outbox_message SET attempts = :attempts WHERE id = :id")
    void tryOften(long id, int attempts);

    /** Makes it due at once, as often as it was tried before. */
    @Query("UPDATE outbox_message SET state = 'QUEUED', next_at = UTC_TIMESTAMP(6) WHERE recipient_email = :email")
    void makeDue(String email);

    @Query("SELECT state FROM outbox_message WHERE recipient_email = :email")
    String state(String email);

    @Query("SELECT COALESCE(last_answer, '') FROM outbox_message WHERE recipient_email = :email")
    String answer(String email);

    @Query("SELECT attempts FROM outbox_message WHERE recipient_email = :email")
    int attempts(String email);

    /** How many of the mails to this address are in this state. */
    @Query("SELECT COUNT(*) FROM outbox_message WHERE recipient_email = :email AND state = :state")
    long count(String email, String state);

    /** How often the mail was tried that was tried most. */
    @Query("SELECT MAX(attempts) FROM outbox_message WHERE recipient_email = :email")
    int mostAttempts(String email);

    /** How many seconds from now it is due. */
    @Query("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), next_at) FROM outbox_message WHERE recipient_email = :email")
    long secondsToWait(String email);

    @Query("SELECT public_id FROM outbox_message WHERE recipient_email = :email")
    String publicId(String email);

    @Query("SELECT message_id FROM outbox_message WHERE recipient_email = :email")
    String messageId(String email);

    /** What a copy of the table shows of this mail. */
    @Query("""
            SELECT CONCAT_WS('|', subject, recipient_name, COALESCE(last_answer, ''), HEX(content))
            FROM outbox_message
            WHERE recipient_email = :email
            """)
    String dump(String email);

    /** As if the server's last word had been lost two minutes ago. */
    @Query("""
            UPDATE outbox_message SET state = 'UNCERTAIN', next_at = UTC_TIMESTAMP(6)
            WHERE recipient_email = :email AND state = 'SENT'
            """)
    int unanswered(String email);

    @Query("UPDATE outbox_message SET state = 'SENT' WHERE recipient_email = :email")
    void pretendSent(String email);

    @Query("SELECT COUNT(DISTINCT message_id) FROM outbox_message WHERE recipient_email = :email")
    int copies(String email);

    /** So that a test finds only its own mails due. */
    @Query("UPDATE outbox_message SET state = 'CANCELLED' WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED')")
    void cancelAll();

    @Query("""
            UPDATE outbox_message SET state = 'CANCELLED'
            WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED') AND recipient_email <> :email
            """)
    void cancelOthers(String email);
}
