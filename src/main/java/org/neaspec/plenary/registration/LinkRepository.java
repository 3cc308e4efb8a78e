package org.neaspec.plenary.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Secret links. A link lasts until a year after the meeting, and never less than 30 days from when it was made. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRepository extends GenericRepository<LinkRow, Long> {

    /** Values, not INSERT ... SELECT: MariaDB flushes its log at the end of each of those, before the transaction's own. */
    @Query("""
            INSERT INTO secret_link (registration_id, purpose, nonce, token_hash, created_at, expires_at)
            VALUES (:registrationId, :purpose, :nonce, :tokenHash, :now, (
              SELECT GREATEST(DATE_ADD(m.ends_on, INTERVAL 1 YEAR), DATE_ADD(:now, INTERVAL 30 DAY))
              FROM registration r JOIN meeting m ON m.id = r.meeting_id
              WHERE r.id = :registrationId))
            """)
    void mint(long registrationId, LinkPurpose purpose, byte[] nonce, byte[] tokenHash, Instant now);

    Optional<LinkRow> findByTokenHashAndPurpose(byte[] tokenHash, LinkPurpose purpose);

    @Query("""
            SELECT * FROM secret_link
            WHERE registration_id = :registrationId AND purpose = :purpose AND revoked_at IS NULL
              AND (expires_at IS NULL OR expires_at > :now)
            ORDER BY id DESC LIMIT 1
            """)
    Optional<LinkRow> current(long registrationId, LinkPurpose purpose, Instant now);

    @Query("""
            SELECT * FROM secret_link
            WHERE registration_id IN (:registrationIds) AND purpose = :purpose AND revoked_at IS NULL
              AND (expires_at IS NULL OR expires_at > :now)
            ORDER BY id
            """)
    List<LinkRow> current(List<Long> registrationIds, LinkPurpose purpose, Instant now);

    @Query("""
            UPDATE secret_link SET revoked_at = :now
            WHERE registration_id = :registrationId AND purpose = :purpose AND revoked_at IS NULL
            """)
    void revokeAll(long registrationId, LinkPurpose purpose, Instant now);
}
