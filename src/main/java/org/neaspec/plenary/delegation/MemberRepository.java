package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of delegations, in the order of each. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MemberRepository extends GenericRepository<MemberRow, Long> {

    String MEMBER = """
            SELECT m.public_id, m.delegation_id, m.registration_id, r.reference, r.person_id, p.printed_name AS name, r.job_title,
                   r.unit, p.email, m.role, m.position, m.late, m.added_by, m.added_by_account, r.status, r.endorsement, m.added_at
            FROM delegation_member m
            JOIN registration r ON r.id = m.registration_id
            JOIN person p ON p.id = r.person_id
            """;

    MemberRow save(MemberRow row);

    @Query(MEMBER + "WHERE m.delegation_id = :delegationId ORDER BY m.position, m.id")
    List<Member> of(long delegationId);

    @Query(MEMBER + """
            JOIN delegation d ON d.id = m.delegation_id
            WHERE d.meeting_id = :meetingId ORDER BY m.delegation_id, m.position, m.id
            """)
    List<Member> at(long meetingId);

    /** The delegations to a meeting in which anybody is. */
    @Query("""
            SELECT DISTINCT m.delegation_id FROM delegation_member m JOIN delegation d ON d.id = m.delegation_id
            WHERE d.meeting_id = :meetingId
            """)
    List<Long> sending(long meetingId);

    @Query("SELECT registration_id FROM delegation_member WHERE delegation_id = :delegationId")
    List<Long> registrations(long delegationId);

    @Query("SELECT delegation_id FROM delegation_member WHERE registration_id = :registrationId")
    Optional<Long> delegationOf(long registrationId);

    @Query("""
            SELECT t.confirm_by FROM delegation_member m
            JOIN delegation d ON d.id = m.delegation_id
            JOIN delegation_terms t ON t.meeting_id = d.meeting_id
            WHERE m.registration_id = :registrationId AND m.added_at < t.confirm_by
            """)
    Optional<Instant> confirmBy(long registrationId);

    @Query("UPDATE delegation_member SET role = :role WHERE public_id = :publicId")
    void role(String publicId, DelegationRole role);

    @Query("UPDATE delegation_member SET position = :position WHERE public_id = :publicId")
    void place(String publicId, int position);

    @Query("DELETE FROM delegation_member WHERE public_id = :publicId")
    void remove(String publicId);

    @Query("""
            UPDATE delegation_member SET registration_id = :cameId, late = :late, added_by = :by, added_by_account = :account,
              added_at = :now
            WHERE public_id = :publicId
            """)
    void replace(String publicId, long cameId, boolean late, String by, @Nullable Long account, Instant now);

    @Query("""
            INSERT INTO substitution (delegation_id, left_id, came_id, late, made_by, made_at)
            VALUES (:delegationId, :leftId, :cameId, :late, :by, :now)
            """)
    void substituted(long delegationId, long leftId, long cameId, boolean late, String by, Instant now);

    @Query("""
            SELECT s.delegation_id, s.left_id, gone.printed_name AS gone, s.came_id, came.printed_name AS came, s.late, s.made_by, s.made_at
            FROM substitution s
            JOIN delegation d ON d.id = s.delegation_id
            JOIN registration l ON l.id = s.left_id JOIN person gone ON gone.id = l.person_id
            JOIN registration c ON c.id = s.came_id JOIN person came ON came.id = c.person_id
            WHERE d.meeting_id = :meetingId ORDER BY s.id
            """)
    List<Substitution> substitutions(long meetingId);

    /** Those who registered by themselves for this body and are not in its delegation. */
    @Query("""
            SELECT r.id, r.reference, p.printed_name AS name, r.job_title, r.unit, r.organisation, r.endorsement, r.status
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.meeting_id = :meetingId AND r.category <> 'GOVERNMENT'
              AND (r.body_id = :bodyId OR r.body_id IS NULL AND LOWER(r.organisation) = LOWER(:body))
              AND r.status IN ('AWAITING_ENDORSEMENT', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'WAITING')
              AND NOT EXISTS (SELECT 1 FROM delegation_member m WHERE m.registration_id = r.id)
            ORDER BY r.created_at, r.id
            """)
    List<SelfRegistered> selfRegisteredOfBody(long meetingId, long bodyId, String body);

    /** Those who registered by themselves as of this State and are neither in its delegation nor refused. */
    @Query("""
            SELECT r.id, r.reference, p.printed_name AS name, r.job_title, r.unit, r.organisation, r.endorsement, r.status
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.meeting_id = :meetingId AND r.state_code = :stateCode AND r.category = 'GOVERNMENT'
              AND r.endorsement IN ('AWAITED', 'NOT_ASKED')
              AND r.status IN ('AWAITING_ENDORSEMENT', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'WAITING')
              AND NOT EXISTS (SELECT 1 FROM delegation_member m WHERE m.registration_id = r.id)
            ORDER BY r.created_at, r.id
            """)
    List<SelfRegistered> selfRegistered(long meetingId, String stateCode);

    /** The delegation of the same State or body at the last meeting before this one, those of its series first. */
    @Query("""
            SELECT d.id FROM delegation d
            JOIN meeting m ON m.id = d.meeting_id
            JOIN meeting now ON now.id = :meetingId
            WHERE d.meeting_id <> :meetingId AND (d.state_code = :stateCode OR d.body_id = :bodyId)
              AND m.starts_on <= COALESCE(now.starts_on, m.starts_on)
              AND EXISTS (SELECT 1 FROM delegation_member x WHERE x.delegation_id = d.id)
            ORDER BY (m.series_id IS NOT NULL AND m.series_id = now.series_id) DESC, m.starts_on DESC, m.id DESC LIMIT 1
            """)
    Optional<Long> lastDelegation(long meetingId, @Nullable String stateCode, @Nullable Long bodyId);

    @Query("""
            SELECT m.public_id, p.honorific, p.given_name, p.family_name, p.printed_name AS name, m.role, meeting.title AS meeting
            FROM delegation_member m
            JOIN delegation d ON d.id = m.delegation_id JOIN meeting ON meeting.id = d.meeting_id
            JOIN registration r ON r.id = m.registration_id JOIN person p ON p.id = r.person_id
            WHERE m.delegation_id = :delegationId AND r.status NOT IN ('REPLACED', 'CANCELLED', 'DECLINED')
            ORDER BY m.position, m.id
            """)
    List<Predecessor> names(long delegationId);

    @Introspected
    record SelfRegistered(
            long id,
            String reference,
            String name,
            @Nullable String jobTitle,
            @Nullable String unit,
            @Nullable String organisation,
            String endorsement,
            String status) {}
}
