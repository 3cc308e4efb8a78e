package org.neaspec.plenary.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.MeetingRole;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TeamRepository extends GenericRepository<RoleRow, Long> {

    @Query("""
            SELECT r.meeting_id, r.role, i.item_id
            FROM meeting_role r
            JOIN meeting m ON m.id = r.meeting_id
            LEFT JOIN meeting_role_row i ON i.meeting_role_id = r.id
            WHERE m.slug = :slug AND r.account_id = :accountId
            """)
    List<HeldRole> held(String slug, long accountId);

    @Query("""
            SELECT r.meeting_id, r.role, i.item_id
            FROM meeting_role r
            LEFT JOIN meeting_role_row i ON i.meeting_role_id = r.id
            WHERE r.account_id = :accountId
            """)
    List<HeldRole> held(long accountId);

    @Query("""
            SELECT r.id, a.name, a.email, a.disabled_at IS NOT NULL AS disabled, r.role, r.version, i.item_id
            FROM meeting_role r
            JOIN account a ON a.id = r.account_id
            LEFT JOIN meeting_role_row i ON i.meeting_role_id = r.id
            WHERE r.meeting_id = :meetingId
            ORDER BY a.name, r.id
            """)
    List<RoleRow> team(long meetingId);

    /** Those whose rights come from roles at meetings only. */
    @Query("""
            SELECT id, name, email
            FROM account
            WHERE disabled_at IS NULL AND role = 'MEMBER'
            ORDER BY name, id
            """)
    List<Colleague> members();

    @Query("""
            SELECT id, name, email
            FROM account
            WHERE disabled_at IS NULL AND role <> 'MEMBER'
            ORDER BY name, id
            """)
    List<Colleague> organisers();

    @Query("""
            SELECT id, name, email
            FROM account
            WHERE id = :id AND disabled_at IS NULL AND role = 'MEMBER'
            """)
    Optional<Colleague> member(long id);

    /** Those who may do everything, and those with one of these roles at the meeting. */
    @Query("""
            SELECT a.id, a.name, a.email
            FROM account a
            WHERE a.disabled_at IS NULL
              AND (a.role <> 'MEMBER'
                   OR EXISTS (SELECT 1 FROM meeting_role r
                              WHERE r.account_id = a.id AND r.meeting_id = :meetingId AND r.role IN (:roles)))
            ORDER BY a.name, a.id
            """)
    List<Colleague> staffWith(long meetingId, List<MeetingRole> roles);

    /** Makes changes of one team come one after the other. */
    @Query("SELECT id FROM meeting WHERE id = :meetingId FOR UPDATE")
    Optional<Long> lock(long meetingId);

    @Query("""
            SELECT COUNT(*)
            FROM meeting_role
            WHERE meeting_id = :meetingId AND account_id = :accountId AND role = :role
            """)
    int count(long meetingId, long accountId, MeetingRole role);

    @Query("""
            INSERT INTO meeting_role (meeting_id, account_id, role, granted_at)
            VALUES (:meetingId, :accountId, :role, UTC_TIMESTAMP(6))
            """)
    void add(long meetingId, long accountId, MeetingRole role);

    @Query("DELETE FROM meeting_role WHERE id = :id AND meeting_id = :meetingId")
    void remove(long meetingId, long id);

    @Query(
            "UPDATE meeting_role SET version = version + 1 WHERE id = :id AND meeting_id = :meetingId AND version = :seen")
    int claim(long meetingId, long id, int seen);

    @Query("DELETE FROM meeting_role_row WHERE meeting_role_id = :id")
    void clearRows(long id);

    @Query("INSERT INTO meeting_role_row (meeting_role_id, item_id) VALUES (:id, :itemId)")
    void addRow(long id, String itemId);
}
