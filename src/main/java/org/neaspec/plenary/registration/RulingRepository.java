package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Explicit grants and refusals. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RulingRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            INSERT INTO ruling (registration_id, segment_id, verdict, reason, ruled_by, ruled_by_name, ruled_at)
            VALUES (:registrationId, :segmentId, :verdict, :reason, :ruledBy, :ruledByName, :now)
            ON DUPLICATE KEY UPDATE verdict = VALUES(verdict), reason = VALUES(reason), ruled_by = VALUES(ruled_by),
              ruled_by_name = VALUES(ruled_by_name), ruled_at = VALUES(ruled_at)
            """)
    void put(
            long registrationId,
            long segmentId,
            String verdict,
            @Nullable String reason,
            long ruledBy,
            String ruledByName,
            Instant now);

    @Query("DELETE FROM ruling WHERE registration_id = :registrationId AND segment_id = :segmentId")
    void remove(long registrationId, long segmentId);

    @Query("DELETE FROM ruling WHERE registration_id = :registrationId")
    void removeAll(long registrationId);

    @Query("""
            SELECT segment_id, verdict, reason, ruled_by, ruled_by_name, ruled_at
            FROM ruling WHERE registration_id = :registrationId ORDER BY id
            """)
    List<Before.Rule> of(long registrationId);

    @Query("SELECT COUNT(*) FROM ruling WHERE segment_id = :segmentId")
    long countOn(long segmentId);
}
