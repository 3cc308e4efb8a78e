package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The key that the nodes of an installation share when none is configured. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ServerKeyRepository extends GenericRepository<ServerKeyRow, Long> {

    @Query("""
            INSERT IGNORE INTO server_key (id, key_bytes, created_at)
            VALUES (1, :keyBytes, UTC_TIMESTAMP(6))
            """)
    void offer(byte[] keyBytes);

    @Query("SELECT HEX(key_bytes) FROM server_key WHERE id = 1")
    String findHex();
}
