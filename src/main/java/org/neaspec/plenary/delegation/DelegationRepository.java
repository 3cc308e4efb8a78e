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
import org.neaspec.plenary.registration.RegistrationStatus;

/** The delegations of meetings. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DelegationRepository extends GenericRepository<DelegationRow, Long> {

    @Query("SELECT * FROM delegation WHERE meeting_id = :meetingId")
    List<DelegationRow> at(long meetingId);

    @Query("SELECT * FROM delegation WHERE id = :id")
    Optional<DelegationRow> byId(long id);

    /** One delegation, locked until the transaction ends: whoever changes its members takes this lock first. */
    @Query("SELECT * FROM delegation WHERE id = :id FOR UPDATE")
    Optional<DelegationRow> lock(long id);

    /** The same for those who read it afterwards with all that hangs on it. */
    default void hold(long id) {
        if (lock(id).isEmpty()) {
            throw new IllegalStateException("no delegation " + id);
        }
    }

    @Query("SELECT * FROM delegation WHERE meeting_id = :meetingId AND state_code = :stateCode")
    Optional<DelegationRow> ofState(long meetingId, String stateCode);

    @Query("SELECT * FROM delegation WHERE meeting_id = :meetingId AND body_id = :bodyId")
    Optional<DelegationRow> ofBody(long meetingId, long bodyId);

    /** Makes the row of a State or body; does nothing where there is one. */
    @Query("""
            INSERT IGNORE INTO delegation (public_id, meeting_id, state_code, body_id, invited, created_at)
            VALUES (:publicId, :meetingId, :stateCode, :bodyId, TRUE, :now)
            """)
    void begin(String publicId, long meetingId, @Nullable String stateCode, @Nullable Long bodyId, Instant now);

    @Query("""
            INSERT INTO delegation (public_id, meeting_id, state_code, body_id, invited, places, created_at)
            VALUES (:publicId, :meetingId, :stateCode, :bodyId, :invited, :places, :now)
            """)
    void add(
            String publicId,
            long meetingId,
            @Nullable String stateCode,
            @Nullable Long bodyId,
            boolean invited,
            @Nullable Integer places,
            Instant now);

    @Query("UPDATE delegation SET invited = :invited, places = :places WHERE id = :id")
    void invite(long id, boolean invited, @Nullable Integer places);

    @Query("UPDATE delegation SET note_sent_at = :now, note_sent_by = :by WHERE id = :id")
    void noteSent(long id, @Nullable Instant now, @Nullable String by);

    @Query("""
            UPDATE delegation SET note_source = :source, note_taken_at = :now, note_taken_by = :by WHERE id = :id
            """)
    void noteTaken(long id, String source, Instant now, String by);

    @Query("""
            SELECT m.delegation_id, r.status, m.role, COUNT(*) AS many
            FROM delegation d
            JOIN delegation_member m ON m.delegation_id = d.id
            JOIN registration r ON r.id = m.registration_id
            WHERE d.meeting_id = :meetingId
            GROUP BY m.delegation_id, r.status, m.role
            """)
    List<Count> counts(long meetingId);

    /** How many say they represent each State and await the word of its focal point. */
    @Query("""
            SELECT r.state_code, COUNT(*) AS many FROM registration r
            WHERE r.meeting_id = :meetingId AND r.endorsement = 'AWAITED' AND r.status = 'AWAITING_ENDORSEMENT'
            GROUP BY r.state_code
            """)
    List<Awaiting> awaiting(long meetingId);

    @Introspected
    record Count(long delegationId, RegistrationStatus status, DelegationRole role, long many) {}

    @Introspected
    record Awaiting(String stateCode, long many) {}
}
