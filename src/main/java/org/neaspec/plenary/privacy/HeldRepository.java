package org.neaspec.plenary.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other rooms hold about one registered person; only read here. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HeldRepository extends GenericRepository<HeldRepository.Directory, Long> {

    @Query("""
            SELECT p.id, p.honorific, p.given_name, p.family_name, p.printed_name, p.local_name, p.email, p.phone, p.job_title,
                   p.unit, p.affiliation, b.name AS body, p.language, p.biography, r.consent_privacy_at, r.reminded_at
            FROM registration r JOIN person p ON p.id = r.person_id LEFT JOIN body b ON b.id = p.body_id
            WHERE r.id = :registrationId
            """)
    Optional<Directory> directory(long registrationId);

    @Query("""
            SELECT segment_id, verdict, ruled_at AS at FROM ruling WHERE registration_id = :registrationId ORDER BY id
            """)
    List<Ruled> rulings(long registrationId);

    @Query("""
            SELECT d.kind, d.state_code, d.valid_from, d.valid_until, d.source
            FROM designation d JOIN registration r ON r.person_id = d.person_id
            WHERE r.id = :registrationId ORDER BY d.id
            """)
    List<Designated> designations(long registrationId);

    @Query("""
            SELECT kind, recipient_name, recipient_email, subject, state, created_at, sent_at FROM outbox_message
            WHERE registration_id = :registrationId ORDER BY id
            """)
    List<Mail> mails(long registrationId);

    @Query("""
            SELECT received_at, outcome, subject, answer, words FROM calendar_reply
            WHERE registration_id = :registrationId OR (registration_id IS NULL AND sender = :address AND sender <> '')
            ORDER BY id
            """)
    List<Arrived> arrived(long registrationId, String address);

    @Query("""
            SELECT asked_at, state, decided_at, reason, answers, form_answers FROM change_request
            WHERE registration_id = :registrationId ORDER BY id
            """)
    List<Change> changes(long registrationId);

    @Query("""
            SELECT purpose, created_at, expires_at, revoked_at FROM secret_link
            WHERE registration_id = :registrationId ORDER BY id
            """)
    List<Link> links(long registrationId);

    @Query("""
            SELECT i.title FROM session_choice c JOIN programme_item i ON i.id = c.item_id
            WHERE c.registration_id = :registrationId ORDER BY i.id
            """)
    List<String> sessions(long registrationId);

    @Query("""
            SELECT COALESCE(i.title, s.title) AS title, w.state, w.offered_until
            FROM occasion_wait w
            LEFT JOIN segment s ON s.id = w.segment_id
            LEFT JOIN programme_item i ON i.id = w.item_id
            WHERE w.registration_id = :registrationId ORDER BY w.id
            """)
    List<Awaited> awaited(long registrationId);

    @Query("SELECT position, offered_until FROM waiting_place WHERE registration_id = :registrationId")
    Optional<Waiting> waiting(long registrationId);

    @Query("""
            SELECT COALESCE(b.name, d.state_code) AS party, m.role, m.added_at AS at
            FROM delegation_member m JOIN delegation d ON d.id = m.delegation_id LEFT JOIN body b ON b.id = d.body_id
            WHERE m.registration_id = :registrationId
            """)
    Optional<Delegated> delegation(long registrationId);

    @Query("SELECT transferred_at FROM registration_transfer WHERE registration_id = :registrationId")
    Optional<Instant> transferred(long registrationId);

    @Query("""
            SELECT name, kind, length, sent_at FROM form_file WHERE registration_id = :registrationId ORDER BY id
            """)
    List<Filed> files(long registrationId);

    @Introspected
    record Directory(
            long id,
            @Nullable String honorific,
            @Nullable String givenName,
            @Nullable String familyName,
            String printedName,
            @Nullable String localName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String jobTitle,
            @Nullable String unit,
            @Nullable String affiliation,
            @Nullable String body,
            @Nullable String language,
            @Nullable String biography,
            @Nullable Instant consentPrivacyAt,
            @Nullable Instant remindedAt) {}

    @Introspected
    record Ruled(long segmentId, String verdict, Instant at) {}

    @Introspected
    record Designated(
            String kind,
            @Nullable String stateCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String source) {}

    @Introspected
    record Mail(
            String kind,
            String recipientName,
            String recipientEmail,
            String subject,
            String state,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** A mail that came from the person, or back from the address. */
    @Introspected
    record Arrived(
            Instant receivedAt,
            String outcome,
            String subject,
            @Nullable String answer,
            @Nullable String words) {}

    @Introspected
    record Change(
            Instant askedAt,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            String answers,
            @Nullable String formAnswers) {}

    @Introspected
    record Link(
            String purpose,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {}

    @Introspected
    record Awaited(String title, String state, @Nullable Instant offeredUntil) {}

    @Introspected
    record Waiting(long position, @Nullable Instant offeredUntil) {}

    @Introspected
    record Delegated(@Nullable String party, String role, Instant at) {}

    @Introspected
    record Filed(String name, String kind, long length, Instant sentAt) {}
}
