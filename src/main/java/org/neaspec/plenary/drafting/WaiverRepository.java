package org.neaspec.plenary.drafting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings that somebody has waived. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WaiverRepository extends GenericRepository<Waiver, String> {

    @Query("SELECT finding, reason, waived_by, waived_at FROM check_waiver WHERE meeting_id = :meetingId")
    List<Waiver> of(long meetingId);

    @Query("""
            INSERT IGNORE INTO check_waiver (meeting_id, finding, check_code, item_id, reason, waived_by, waived_at)
            VALUES (:meetingId, :finding, :checkCode, :itemId, :reason, :waivedBy, :waivedAt)
            """)
    int add(
            long meetingId,
            String finding,
            String checkCode,
            @Nullable String itemId,
            String reason,
            String waivedBy,
            Instant waivedAt);

    @Query("DELETE FROM check_waiver WHERE meeting_id = :meetingId AND finding = :finding")
    int remove(long meetingId, String finding);
}
