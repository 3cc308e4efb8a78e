package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The focal points of delegations; those removed stay as rows and open nothing. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FocalPointRepository extends GenericRepository<FocalPointRow, Long> {

    FocalPointRow save(FocalPointRow row);

    @Query("SELECT * FROM focal_point WHERE id = :id AND removed_at IS NULL")
    Optional<FocalPointRow> byId(long id);

    @Query("""
            SELECT f.* FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
            WHERE d.meeting_id = :meetingId AND f.removed_at IS NULL ORDER BY f.id
            """)
    List<FocalPointRow> at(long meetingId);

    @Query("""
            SELECT f.* FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
            WHERE d.meeting_id = :meetingId AND f.public_id = :publicId AND f.removed_at IS NULL
            """)
    Optional<FocalPointRow> find(long meetingId, String publicId);

    @Query("UPDATE focal_point SET removed_at = :now WHERE id = :id")
    void remove(long id, Instant now);

    @Query("UPDATE focal_point SET written_at = :now WHERE id = :id")
    void written(long id, Instant now);
}
