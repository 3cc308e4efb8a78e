package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How meetings belong together. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RelationRepository extends GenericRepository<MeetingRow, Long> {

    @Query(
            "SELECT COUNT(*) FROM meeting_relation WHERE meeting_id = :meetingId AND kind = :kind AND target_id = :targetId")
    long countOf(long meetingId, RelationKind kind, long targetId);

    @Query("""
            INSERT INTO meeting_relation (meeting_id, kind, target_id, position)
            SELECT :meetingId, :kind, :targetId, COALESCE(MAX(position), 0) + 1
            FROM meeting_relation
            WHERE meeting_id = :meetingId
            """)
    void add(long meetingId, RelationKind kind, long targetId);

    @Query("""
            SELECT r.id, r.meeting_id, r.kind, r.target_id, m.code AS other
            FROM meeting_relation r
            JOIN meeting m ON m.id = IF(r.meeting_id = :meetingId, r.target_id, r.meeting_id)
            WHERE r.id = :id AND (r.meeting_id = :meetingId OR r.target_id = :meetingId)
            """)
    Optional<Found> find(long id, long meetingId);

    @Introspected
    record Found(long id, long meetingId, RelationKind kind, long targetId, String other) {}

    @Query("DELETE FROM meeting_relation WHERE id = :id")
    void remove(long id);

    @Query("UPDATE meeting_relation SET registers_together = :together WHERE id = :id")
    void registerTogether(long id, boolean together);

    /** The meetings for which people can register along with this one, announced and not stopped. */
    @Query("""
            SELECT DISTINCT m.id, m.starts_on
            FROM meeting_relation r
            JOIN meeting m ON m.id = IF(r.meeting_id = :meetingId, r.target_id, r.meeting_id)
            WHERE (r.meeting_id = :meetingId OR r.target_id = :meetingId) AND r.registers_together
              AND m.announced_at IS NOT NULL AND m.stage NOT IN ('POSTPONED', 'CANCELLED')
            ORDER BY m.starts_on, m.id
            """)
    List<Joint> registeredTogether(long meetingId);

    @Introspected
    record Joint(long id, @Nullable LocalDate startsOn) {}

    /** Every relation of a meeting, at either end, to announced meetings and others. */
    @Query("""
            SELECT r.id, r.kind, IF(r.meeting_id = :meetingId, 0, 1) AS from_the_other, m.slug, m.title, m.code, m.stage,
                   m.date_precision, m.starts_on, m.ends_on, m.date_text, r.registers_together
            FROM meeting_relation r
            JOIN meeting m ON m.id = IF(r.meeting_id = :meetingId, r.target_id, r.meeting_id)
            WHERE r.meeting_id = :meetingId OR r.target_id = :meetingId
            ORDER BY from_the_other, r.position, m.slug
            """)
    List<Line> lines(long meetingId);

    @Introspected
    record Line(
            long id,
            RelationKind kind,
            int fromTheOther,
            String slug,
            String title,
            String code,
            Stage stage,
            DatePrecision datePrecision,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String dateText,
            boolean registersTogether) {}
}
