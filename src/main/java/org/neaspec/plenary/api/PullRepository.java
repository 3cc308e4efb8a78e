package org.neaspec.plenary.api;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registrations as other systems pull them, and the marks these leave. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PullRepository extends GenericRepository<PulledRegistration, Long> {

    String ROW = """
            SELECT r.id, r.reference, r.status, r.category, r.organisation, r.unit, r.job_title, r.state_code, r.attendance,
                   r.consent_listing, r.dietary, r.access_needs, r.created_at, r.updated_at,
                   p.honorific, p.given_name, p.family_name, p.printed_name, p.local_name, p.email, p.phone,
                   m.role AS delegation_role, d.state_code AS delegation_state, b.name AS delegation_body,
                   t.transferred_at, t.by_name AS transferred_by
            FROM registration r
            JOIN person p ON p.id = r.person_id
            LEFT JOIN delegation_member m ON m.registration_id = r.id
            LEFT JOIN delegation d ON d.id = m.delegation_id
            LEFT JOIN body b ON b.id = d.body_id
            LEFT JOIN registration_transfer t ON t.registration_id = r.id
            """;

    @Query("SELECT id FROM registration WHERE meeting_id = :meetingId "
            + "AND reference = CONVERT(:reference USING ascii)")
    Optional<Long> id(long meetingId, String reference);

    @Query(ROW + "WHERE r.meeting_id = :meetingId AND r.reference = CONVERT(:reference USING ascii)")
    Optional<PulledRegistration> one(long meetingId, String reference);

    /** By id, so that what comes in meanwhile is on the last page; empty text asks for any. */
    @Query(ROW + """
            WHERE r.meeting_id = :meetingId AND r.id > :after
              AND (:status = '' OR r.status = :status)
              AND (:approved = '' OR (r.status = 'APPROVED') = (:approved = 'yes'))
              AND (:transferred = '' OR (t.registration_id IS NOT NULL) = (:transferred = 'yes'))
            ORDER BY r.id
            LIMIT :count
            """)
    List<PulledRegistration> after(
            long meetingId, long after, String status, String approved, String transferred, int count);

    @Query("""
            INSERT INTO registration_transfer (registration_id, transferred_at, by_name) VALUES (:id, :at, :byName)
            ON DUPLICATE KEY UPDATE transferred_at = VALUES(transferred_at), by_name = VALUES(by_name)
            """)
    void mark(long id, Instant at, String byName);

    @Query("DELETE FROM registration_transfer WHERE registration_id = :id")
    int unmark(long id);
}
