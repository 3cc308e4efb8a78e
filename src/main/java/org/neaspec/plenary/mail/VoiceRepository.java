package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The words and the sender of meetings that have their own. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VoiceRepository extends GenericRepository<OutboxLine, Long> {

    @Introspected
    record Kept(MailKind kind, String subject, String body, Instant changedAt, String changedBy, int version) {}

    @Query(
            "SELECT kind, subject, body, changed_at, changed_by, version FROM mail_wording WHERE meeting_id = :meetingId")
    List<Kept> wordings(long meetingId);

    @Query("""
            SELECT kind, subject, body, changed_at, changed_by, version FROM mail_wording
            WHERE meeting_id = :meetingId AND kind = :kind
            """)
    Optional<Kept> wording(long meetingId, MailKind kind);

    @Query("""
            INSERT IGNORE INTO mail_wording (meeting_id, kind, subject, body, changed_at, changed_by, version)
            VALUES (:meetingId, :kind, :subject, :body, :at, :by, 1)
            """)
    int add(long meetingId, MailKind kind, String subject, String body, Instant at, String by);

    @Query("""
            UPDATE mail_wording SET subject = :subject, body = :body, changed_at = :at, changed_by = :by, version = version + 1
            WHERE meeting_id = :meetingId AND kind = :kind AND version = :seen
            """)
    int change(long meetingId, MailKind kind, String subject, String body, Instant at, String by, int seen);

    @Query("DELETE FROM mail_wording WHERE meeting_id = :meetingId AND kind = :kind")
    int remove(long meetingId, MailKind kind);

    /** How a meeting speaks in one kind of mail; without a subject where the words are the standard, without a name where it is the site. */
    @Introspected
    record Spoken(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String name,
            @Nullable String address,
            @Nullable String replyTo) {}

    @Query("""
            SELECT w.subject, w.body, s.name, s.address, s.reply_to
            FROM meeting m
            LEFT JOIN mail_wording w ON w.meeting_id = m.id AND w.kind = :kind
            LEFT JOIN mail_sender s ON s.meeting_id = m.id
            WHERE m.id = :meetingId
            """)
    Optional<Spoken> spoken(long meetingId, MailKind kind);

    @Query("SELECT name, address, reply_to FROM mail_sender WHERE meeting_id = :meetingId")
    Optional<MailSender> sender(long meetingId);

    @Query("""
            INSERT INTO mail_sender (meeting_id, name, address, reply_to)
            VALUES (:meetingId, :name, :address, :replyTo)
            ON DUPLICATE KEY UPDATE name = :name, address = :address, reply_to = :replyTo
            """)
    void keepSender(long meetingId, String name, @Nullable String address, @Nullable String replyTo);

    @Query("""
            INSERT IGNORE INTO mail_wording (meeting_id, kind, subject, body, changed_at, changed_by, version)
            SELECT :meetingId, kind, subject, body, changed_at, changed_by, 1
            FROM mail_wording WHERE meeting_id = :earlierId
            """)
    void copyWordings(long earlierId, long meetingId);

    @Query("""
            INSERT IGNORE INTO mail_sender (meeting_id, name, address, reply_to)
            SELECT :meetingId, name, address, reply_to FROM mail_sender WHERE meeting_id = :earlierId
            """)
    void copySender(long earlierId, long meetingId);
}
