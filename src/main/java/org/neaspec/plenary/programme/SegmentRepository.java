package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes segments. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SegmentRepository extends GenericRepository<ItemRow, Long> {

    @Query("""
            INSERT INTO segment (meeting_id, position, code, title, access, audience_line, visibility)
            VALUES (:meetingId, :position, :code, :title, :access, :audienceLine, :visibility)
            """)
    void addSegment(
            long meetingId,
            int position,
            String code,
            String title,
            String access,
            @Nullable String audienceLine,
            String visibility);

    @Query("""
            INSERT INTO segment_admits (segment_id, designation)
            SELECT id, :designation FROM segment WHERE meeting_id = :meetingId AND code = :code
            """)
    void addAdmittedToSegment(long meetingId, String code, String designation);

    @Query("""
            UPDATE segment
            SET visibility = :visibility, version = version + 1,
                revised_at = GREATEST(COALESCE(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6))),
                                      CAST(:now AS DATETIME(6)))
            WHERE id = :id
            """)
    void setVisibility(long id, String visibility, Instant now);

    /** 0 for the first segment of a meeting to come after nothing. */
    @Query("SELECT COALESCE(MAX(position), 0) FROM segment WHERE meeting_id = :meetingId")
    int lastPosition(long meetingId);

    @Query("SELECT COUNT(*) FROM segment WHERE meeting_id = :meetingId AND code = :code AND id <> :except")
    long countOfCode(long meetingId, String code, long except);

    /** Whoever refers to the segment anew waits until this transaction is over. */
    @Query("SELECT version FROM segment WHERE id = :id AND meeting_id = :meetingId FOR UPDATE")
    Optional<Integer> lock(long meetingId, long id);

    @Query("""
            UPDATE segment
            SET code = :code, title = :title, access = :access, audience_line = :audienceLine, visibility = :visibility,
                version = version + 1,
                revised_at = GREATEST(COALESCE(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6))),
                                      CAST(:now AS DATETIME(6)))
            WHERE id = :id
            """)
    void change(
            long id,
            String code,
            String title,
            String access,
            @Nullable String audienceLine,
            String visibility,
            Instant now);

    @Query("DELETE FROM segment_admits WHERE segment_id = :id")
    void admitNobody(long id);

    @Query("UPDATE segment SET position = :position WHERE id = :id")
    void place(long id, int position);

    @Query("DELETE FROM segment WHERE id = :id")
    void delete(long id);

    @Query("""
            SELECT day, starts_at, ends_at
            FROM programme_item
            WHERE segment_id = :segmentId AND day IS NOT NULL AND withdrawn_at IS NULL
            ORDER BY day, starts_at
            """)
    List<ProgrammeTimes.Span> times(long segmentId);
}
