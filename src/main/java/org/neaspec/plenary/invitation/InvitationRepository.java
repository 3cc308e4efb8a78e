package org.neaspec.plenary.invitation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations. Once sent they stay as rows, whatever becomes of them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends GenericRepository<InvitationRow, Long> {

    InvitationRow save(InvitationRow row);

    void update(InvitationRow row);

    @Query("SELECT * FROM invitation WHERE meeting_id = :meetingId ORDER BY sent_at DESC, id DESC")
    List<InvitationRow> at(long meetingId);

    /** The registrations behind invitations of a meeting: made by them, or with the invited address otherwise. */
    @Query("""
            SELECT i.id AS invitation_id, r.reference FROM invitation i
            JOIN registration r ON r.meeting_id = i.meeting_id AND (r.id = i.registration_id OR r.email_key = i.email_key)
            WHERE i.meeting_id = :meetingId ORDER BY i.registration_id = r.id, r.id
            """)
    List<Behind> registeredAt(long meetingId);

    @Query("""
            SELECT r.reference FROM invitation i
            JOIN registration r ON r.meeting_id = i.meeting_id AND (r.id = i.registration_id OR r.email_key = i.email_key)
            WHERE i.id = :id ORDER BY i.registration_id = r.id DESC, r.id LIMIT 1
            """)
    Optional<String> registered(long id);

    Optional<InvitationRow> findByTokenHash(byte[] tokenHash);

    @Query("SELECT * FROM invitation WHERE token_hash = :tokenHash FOR UPDATE")
    Optional<InvitationRow> lock(byte[] tokenHash);

    @Query("SELECT * FROM invitation WHERE meeting_id = :meetingId AND public_id = :publicId FOR UPDATE")
    Optional<InvitationRow> lock(long meetingId, String publicId);

    @Query("SELECT * FROM invitation WHERE meeting_id = :meetingId AND email_key = :emailKey FOR UPDATE")
    Optional<InvitationRow> lockAddress(long meetingId, String emailKey);

    @Query("SELECT * FROM invitation WHERE meeting_id = :meetingId AND email_key = :emailKey")
    Optional<InvitationRow> ofAddress(long meetingId, String emailKey);

    @Query("UPDATE invitation SET declined_at = :now, decline_words = :words WHERE id = :id")
    void declined(long id, @Nullable String words, Instant now);

    @Query("UPDATE invitation SET revoked_at = :now WHERE id = :id")
    void revoked(long id, Instant now);

    @Query("UPDATE invitation SET registration_id = :registrationId, declined_at = NULL WHERE id = :id")
    void used(long id, long registrationId);

    /** 1 if nobody sent it since; the number of sendings names the mail. */
    @Query("""
            UPDATE invitation SET sendings = sendings + 1, reminded_at = :now WHERE id = :id AND sendings = :seen
            """)
    int reminded(long id, int seen, Instant now);

    @Query("UPDATE invitation SET sendings = sendings + 1 WHERE id = :id")
    void resent(long id);

    /** Those whom a reminder is due to, of meetings that take place. */
    @Query("""
            SELECT i.* FROM invitation i JOIN meeting m ON m.id = i.meeting_id
            WHERE i.remind_at <= :now AND i.reminded_at IS NULL
              AND i.revoked_at IS NULL AND i.declined_at IS NULL AND i.registration_id IS NULL
              AND (i.expires_at IS NULL OR i.expires_at > :now)
              AND m.stage NOT IN ('CANCELLED', 'POSTPONED')
              AND NOT EXISTS (SELECT 1 FROM registration r
                              WHERE r.meeting_id = i.meeting_id AND r.email_key = i.email_key)
            ORDER BY i.id LIMIT 500
            """)
    List<InvitationRow> due(Instant now);

    @Introspected
    record Behind(long invitationId, String reference) {}

    @Query("""
            UPDATE invitation
            SET honorific = NULL, given_name = '', family_name = NULL, organisation = NULL, job_title = NULL,
                email = '', email_key = CONCAT('forgotten ', public_id), words = NULL, decline_words = NULL
            WHERE registration_id = :registrationId
            """)
    void forget(long registrationId);
}
