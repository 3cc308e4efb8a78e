package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Secret links of focal points. A link lasts until 90 days after the meeting, and never less than 30 days. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FocalLinkRepository extends GenericRepository<FocalLinkRow, Long> {

    @Query("""
            INSERT INTO focal_link (focal_point_id, nonce, token_hash, created_at, expires_at)
            SELECT f.id, :nonce, :tokenHash, :now,
                   GREATEST(DATE_ADD(m.ends_on, INTERVAL 90 DAY), DATE_ADD(:now, INTERVAL 30 DAY))
            FROM focal_point f JOIN delegation d ON d.id = f.delegation_id JOIN meeting m ON m.id = d.meeting_id
            WHERE f.id = :focalPointId
            """)
    void mint(long focalPointId, byte[] nonce, byte[] tokenHash, Instant now);

    Optional<FocalLinkRow> findByTokenHash(byte[] tokenHash);

    @Query("""
            SELECT * FROM focal_link
            WHERE focal_point_id = :focalPointId AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            ORDER BY id DESC LIMIT 1
            """)
    Optional<FocalLinkRow> current(long focalPointId, Instant now);

    @Query("UPDATE focal_link SET revoked_at = :now WHERE focal_point_id = :focalPointId AND revoked_at IS NULL")
    void revokeAll(long focalPointId, Instant now);
}
