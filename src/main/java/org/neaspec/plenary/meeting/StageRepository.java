package org.neaspec.plenary.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided about meetings. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StageRepository extends GenericRepository<MeetingRow, Long> {

    @Query(
            "SELECT at, before_it, after_it, reason, made_by FROM stage_step WHERE meeting_id = :meetingId ORDER BY id DESC")
    List<StageStep> steps(long meetingId);

    @Query("""
            INSERT INTO stage_step (meeting_id, at, before_it, after_it, reason, made_by)
            VALUES (:meetingId, :at, :beforeIt, :afterIt, :reason, :madeBy)
            """)
    void add(long meetingId, Instant at, Stage beforeIt, Stage afterIt, @Nullable String reason, String madeBy);
}
