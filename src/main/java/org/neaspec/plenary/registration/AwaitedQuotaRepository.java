package org.neaspec.plenary.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code awaited_quota}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AwaitedQuotaRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            SELECT id, row_id, title, segment_id, category, state_code, attendance, places
            FROM awaited_quota WHERE meeting_id = :meetingId ORDER BY id
            """)
    List<AwaitedQuota> of(long meetingId);

    @Query("""
            INSERT INTO awaited_quota (meeting_id, row_id, title, segment_id, category, state_code, attendance, places)
            VALUES (:meetingId, :rowId, :title, :segmentId, :category, :stateCode, :attendance, :places)
            """)
    void add(
            long meetingId,
            String rowId,
            String title,
            @Nullable Long segmentId,
            @Nullable Category category,
            @Nullable String stateCode,
            @Nullable Attendance attendance,
            int places);

    @Query("DELETE FROM awaited_quota WHERE id = :id AND meeting_id = :meetingId")
    int remove(long id, long meetingId);
}
