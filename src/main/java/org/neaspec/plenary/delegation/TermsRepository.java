package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms of each meeting that has any. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TermsRepository extends GenericRepository<TermsRow, Long> {

    @Query("SELECT * FROM delegation_terms WHERE meeting_id = :meetingId")
    Optional<TermsRow> of(long meetingId);

    /** Makes the first row of a meeting; does nothing where there is one. */
    @Query("""
            INSERT IGNORE INTO delegation_terms (meeting_id, roles, version, updated_at)
            VALUES (:meetingId, '[]', 0, :now)
            """)
    void begin(long meetingId, Instant now);

    /** 1 if the row was as seen, else 0. */
    @Query("""
            UPDATE delegation_terms SET opens_at = :opens, closes_at = :closes, confirm_by = :confirmBy,
              places = :places, roles = :roles, version = version + 1, updated_at = :now
            WHERE meeting_id = :meetingId AND version = :version
            """)
    int set(
            long meetingId,
            int version,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Instant confirmBy,
            @Nullable Integer places,
            String roles,
            Instant now);
}
