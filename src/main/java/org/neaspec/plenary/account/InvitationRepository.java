package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One-time links to make an account, by the hash of their token. Those the server itself printed name nobody as inviting. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends GenericRepository<Invitation, String> {

    @Query("""
            INSERT INTO account_invitation (token_hash, role, invited_by, created_at, expires_at)
            VALUES (:tokenHash, :role, :invitedBy, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL :hours HOUR)
            """)
    void add(byte[] tokenHash, Role role, @Nullable Long invitedBy, int hours);

    @Query("""
            SELECT role, invited_by
            FROM account_invitation
            WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)
            """)
    Optional<Invitation> open(byte[] tokenHash);

    @Query("""
            UPDATE account_invitation SET used_at = UTC_TIMESTAMP(6)
            WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)
            """)
    int use(byte[] tokenHash);

    @Query("UPDATE account_invitation SET used_at = UTC_TIMESTAMP(6) WHERE invited_by IS NULL AND used_at IS NULL")
    void useUpThoseOfTheServer();

    @Query("UPDATE account_invitation SET used_at = UTC_TIMESTAMP(6) WHERE invited_by = :accountId AND used_at IS NULL")
    void useUpThoseOf(long accountId);
}
