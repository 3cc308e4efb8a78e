package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Lets time pass for rows, because all times are the database's. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TimeTravelRepository extends GenericRepository<SessionRow, Long> {

    @Query("""
            UPDATE web_session
            SET last_seen_at = last_seen_at - INTERVAL :minutes MINUTE
            WHERE account_id = (SELECT id FROM account WHERE email = :email)
            """)
    void idleFor(String email, int minutes);

    @Query("""
            UPDATE web_session
            SET created_at = created_at - INTERVAL :minutes MINUTE
            WHERE account_id = (SELECT id FROM account WHERE email = :email)
            """)
    void signedInFor(String email, int minutes);

    @Query("UPDATE account_invitation SET expires_at = expires_at - INTERVAL :hours HOUR WHERE token_hash = :tokenHash")
    void invitationOlder(byte[] tokenHash, int hours);

    @Query(
            "UPDATE account_password_link SET expires_at = expires_at - INTERVAL :minutes MINUTE WHERE token_hash = :tokenHash")
    void passwordLinkOlder(byte[] tokenHash, int minutes);

    @Query("UPDATE rate_limit SET window_ends = window_ends - INTERVAL :minutes MINUTE")
    void allWindowsOlder(int minutes);
}
