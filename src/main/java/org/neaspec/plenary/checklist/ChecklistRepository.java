package org.neaspec.plenary.checklist;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of meetings: first what is due first, last what has no day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChecklistRepository extends GenericRepository<ChecklistTask, String> {

    @Query("""
            SELECT public_id AS id, title, responsible, days_before, done_at, done_by_name, version
            FROM checklist_task
            WHERE meeting_id = :meetingId
            ORDER BY days_before IS NULL, days_before DESC, checklist_task.id
            """)
    List<ChecklistTask> of(long meetingId);

    @Query("""
            SELECT public_id AS id, title, responsible, days_before, done_at, done_by_name, version
            FROM checklist_task
            WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii)
            """)
    Optional<ChecklistTask> find(long meetingId, String publicId);

    @Query("""
            SELECT meeting.slug, COUNT(*) AS tasks
            FROM checklist_task
            JOIN meeting ON meeting.id = checklist_task.meeting_id
            WHERE checklist_task.done_at IS NULL
              AND meeting.stage NOT IN ('POSTPONED', 'CANCELLED')
              AND meeting.ends_on >= DATE_SUB(:today, INTERVAL 60 DAY)
              AND meeting.date_precision IN ('DAY', 'DAY_RANGE')
              AND DATE_SUB(meeting.starts_on, INTERVAL checklist_task.days_before DAY) < :today
            GROUP BY meeting.id, meeting.slug, meeting.starts_on
            ORDER BY meeting.starts_on, meeting.slug
            """)
    List<OverdueTasks> overdue(LocalDate today);

    @Query("""
            INSERT INTO checklist_task (public_id, meeting_id, title, responsible, days_before)
            VALUES (:publicId, :meetingId, :title, :responsible, :daysBefore)
            """)
    void add(String publicId, long meetingId, String title, @Nullable String responsible, @Nullable Integer daysBefore);

    @Query("""
            UPDATE checklist_task
            SET title = :title, responsible = :responsible, days_before = :daysBefore, version = version + 1
            WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii) AND version = :version
            """)
    int change(
            long meetingId,
            String publicId,
            int version,
            String title,
            @Nullable String responsible,
            @Nullable Integer daysBefore);

    @Query("""
            UPDATE checklist_task
            SET done_at = :at, done_by_name = :byName, version = version + 1
            WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii) AND done_at IS NULL
            """)
    int done(long meetingId, String publicId, Instant at, String byName);

    @Query("""
            UPDATE checklist_task
            SET done_at = NULL, done_by_name = NULL, version = version + 1
            WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii) AND done_at IS NOT NULL
            """)
    int open(long meetingId, String publicId);

    @Query("DELETE FROM checklist_task WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii)")
    int remove(long meetingId, String publicId);
}
