package org.neaspec.plenary.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The unlisted addresses of meetings. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PrivateLinkRepository extends GenericRepository<PrivateLinkRow, Long> {

    PrivateLinkRow save(PrivateLinkRow row);

    Optional<PrivateLinkRow> findByTokenHash(byte[] tokenHash);

    @Query("""
            SELECT * FROM private_link
            WHERE meeting_id = :meetingId AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            ORDER BY id DESC LIMIT 1
            """)
    Optional<PrivateLinkRow> current(long meetingId, Instant now);

    @Query("UPDATE private_link SET revoked_at = :now WHERE meeting_id = :meetingId AND revoked_at IS NULL")
    int revokeAll(long meetingId, Instant now);
}
