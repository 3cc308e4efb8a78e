package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import org.neaspec.plenary.access.Designation;

/** Verified designations of persons. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DesignationRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            INSERT INTO designation (person_id, kind, state_code, valid_from, valid_until, source, verified_by, verified_at)
            VALUES (:personId, :kind, :stateCode, :validFrom, :validUntil, :source, :verifiedBy, :now)
            ON DUPLICATE KEY UPDATE state_code = VALUES(state_code), valid_from = VALUES(valid_from),
              valid_until = VALUES(valid_until), source = VALUES(source), verified_by = VALUES(verified_by),
              verified_at = VALUES(verified_at)
            """)
    void put(
            long personId,
            Designation kind,
            @Nullable String stateCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String source,
            long verifiedBy,
            Instant now);

    /** How many rows there were: 0 or 1. */
    @Query("DELETE FROM designation WHERE person_id = :personId AND kind = :kind")
    int remove(long personId, Designation kind);
}
