package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Counts per rule and key in windows of the database's time. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RateLimitRepository extends GenericRepository<RateLimitRow, String> {

    /** Adds one, in a new window if the last has ended. Assignments run from left to right, so the count is decided first. */
    @Query("""
            INSERT INTO rate_limit (rule_name, key_hash, used_count, window_ends)
            VALUES (:rule, :keyHash, 1, UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND)
            ON DUPLICATE KEY UPDATE
              used_count = IF(window_ends <= UTC_TIMESTAMP(6), 1, LEAST(used_count + 1, 1000000)),
              window_ends = IF(window_ends <= UTC_TIMESTAMP(6), VALUES(window_ends), window_ends)
            """)
    void count(String rule, byte[] keyHash, long seconds);

    @Query("SELECT used_count FROM rate_limit WHERE rule_name = :rule AND key_hash = :keyHash")
    int counted(String rule, byte[] keyHash);

    @Query("DELETE FROM rate_limit WHERE rule_name = :rule AND key_hash = :keyHash")
    void forget(String rule, byte[] keyHash);

    @Query("DELETE FROM rate_limit WHERE window_ends < UTC_TIMESTAMP(6)")
    void forgetEnded();
}
