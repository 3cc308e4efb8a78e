package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** One-time links to set a new password, by the hash of their token. All times are the database's. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PasswordLinkRepository extends GenericRepository<LinkedAccount, Long> {

    @Query("""
            INSERT INTO account_password_link (token_hash, account_id, created_at, expires_at)
            VALUES (:tokenHash, :accountId, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL :minutes MINUTE)
            """)
    void add(byte[] tokenHash, long accountId, long minutes);

    @Query("""
            SELECT a.id, a.name, a.email
            FROM account_password_link l
            JOIN account a ON a.id = l.account_id
            WHERE l.token_hash = :tokenHash AND l.used_at IS NULL AND l.expires_at > UTC_TIMESTAMP(6)
              AND a.disabled_at IS NULL
            """)
    Optional<LinkedAccount> open(byte[] tokenHash);

    @Query("""
            UPDATE account_password_link SET used_at = UTC_TIMESTAMP(6)
            WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)
            """)
    int use(byte[] tokenHash);

    @Query(
            "UPDATE account_password_link SET used_at = UTC_TIMESTAMP(6) WHERE account_id = :accountId AND used_at IS NULL")
    void useUpAllOf(long accountId);

    @Query("DELETE FROM account_password_link WHERE expires_at < UTC_TIMESTAMP(6)")
    void removeExpired();
}
