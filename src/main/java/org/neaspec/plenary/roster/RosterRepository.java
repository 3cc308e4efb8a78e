package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The people of lists, by the ids that {@link RosterSearchRepository} found. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RosterRepository extends GenericRepository<SavedViewRow, Long> {

    String LINE = """
            SELECT r.id, r.reference, r.status, r.version, r.category, p.honorific, p.given_name, p.family_name,
              p.printed_name, p.local_name, r.job_title, r.unit, r.organisation, r.state_code, r.attendance, r.zone,
              p.email, p.phone, r.dietary, r.access_needs, r.consent_listing, r.endorsement, r.assignee_name, m.role,
              d.state_code AS delegation_state, b.name AS delegation_body, t.name AS directory_body, t.kind AS body_kind,
              r.created_at, r.updated_at,
              (SELECT COUNT(*) FROM failing_address f WHERE f.email_key = p.email_key) AS failures,
              (SELECT GROUP_CONCAT(c.designation ORDER BY c.designation) FROM claim c WHERE c.registration_id = r.id)
                AS claims,
              (SELECT COUNT(*) FROM review_note n WHERE n.registration_id = r.id) AS notes
            FROM registration r
            JOIN person p ON p.id = r.person_id
            LEFT JOIN delegation_member m ON m.registration_id = r.id
            LEFT JOIN delegation d ON d.id = m.delegation_id
            LEFT JOIN body b ON b.id = d.body_id
            LEFT JOIN body t ON t.id = r.body_id
            """;

    /** In no order. */
    @Query(LINE + "WHERE r.id IN (:ids)")
    List<RosterLine> lines(Collection<Long> ids);

    /** In no order. */
    @Query(LINE + "WHERE r.meeting_id = :meetingId AND r.reference IN (:references)")
    List<RosterLine> byReferences(long meetingId, Collection<String> references);

    /** In no order; a person's address is compared without case. */
    @Query(LINE + "WHERE r.meeting_id = :meetingId AND r.email_key IN (:emailKeys)")
    List<RosterLine> byEmails(long meetingId, Collection<String> emailKeys);

    /** The States that people of a meeting come for, and those of the staff who look after any. */
    @Query("""
            SELECT DISTINCT r.state_code AS state_code, r.assignee_id AS assignee_id, r.assignee_name AS assignee_name
            FROM registration r
            WHERE r.meeting_id = :meetingId AND (r.state_code IS NOT NULL OR r.assignee_id IS NOT NULL)
            """)
    List<Present> present(long meetingId);

    @Introspected
    record Present(
            @io.micronaut.core.annotation.Nullable String stateCode,
            @io.micronaut.core.annotation.Nullable Long assigneeId,
            @io.micronaut.core.annotation.Nullable String assigneeName) {}
}
