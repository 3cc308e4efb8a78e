package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Sessions by the hash of their id. All times are the database's, so that nodes whose clocks differ agree. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<SessionRow, Long> {

    @Query("""
            INSERT INTO web_session (id_hash, account_id, created_at, last_seen_at)
            VALUES (:idHash, :accountId, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """)
    void add(byte[] idHash, long accountId);

    @Query("""
            SELECT a.id AS account_id, a.name, a.email, a.role,
                   s.last_seen_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE AS stale
            FROM web_session s
            JOIN account a ON a.id = s.account_id
            WHERE s.id_hash = :idHash
              AND s.last_seen_at > UTC_TIMESTAMP(6) - INTERVAL 30 MINUTE
              AND s.created_at > UTC_TIMESTAMP(6) - INTERVAL 8 HOUR
              AND a.disabled_at IS NULL
            """)
    Optional<SessionRow> find(byte[] idHash);

    @Query("UPDATE web_session SET last_seen_at = UTC_TIMESTAMP(6) WHERE id_hash = :idHash")
    void seen(byte[] idHash);

    @Query("DELETE FROM web_session WHERE id_hash = :idHash")
    void remove(byte[] idHash);

    @Query("DELETE FROM web_session WHERE account_id = :accountId")
    void removeAllOf(long accountId);

    @Query("""
            DELETE FROM web_session
            WHERE last_seen_at < UTC_TIMESTAMP(6) - INTERVAL 30 MINUTE
               OR created_at < UTC_TIMESTAMP(6) - INTERVAL 8 HOUR
            """)
    void removeExpired();
}
