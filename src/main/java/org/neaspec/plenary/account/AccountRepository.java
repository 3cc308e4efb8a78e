package org.neaspec.plenary.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<Account, Long> {

    @Query("""
            INSERT INTO account (email, name, password_hash, role, created_at)
            VALUES (:email, :name, :passwordHash, :role, UTC_TIMESTAMP(6))
            """)
    void add(String email, String name, String passwordHash, Role role);

    @Query("""
            SELECT id, email, name, role, created_at, disabled_at
            FROM account
            ORDER BY disabled_at IS NOT NULL, name, id
            """)
    List<Account> all();

    @Query("""
            SELECT id, email, name, role, created_at, disabled_at
            FROM account
            WHERE id = :id
            """)
    Optional<Account> byId(long id);

    @Query("""
            SELECT id, name, password_hash
            FROM account
            WHERE email = :email AND disabled_at IS NULL
            """)
    Optional<Credential> credential(String email);

    @Query("UPDATE account SET password_hash = :passwordHash WHERE id = :id AND disabled_at IS NULL")
    int setPassword(long id, String passwordHash);

    @Query("SELECT COUNT(*) FROM account WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL")
    long administrators();

    /** The administrators who can sign in, locked until the transaction ends, so that two cannot disable each other. */
    @Query("""
            SELECT id
            FROM account
            WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL
            ORDER BY id
            FOR UPDATE
            """)
    List<Long> lockAdministrators();

    @Query("UPDATE account SET disabled_at = UTC_TIMESTAMP(6) WHERE id = :id AND disabled_at IS NULL")
    int disable(long id);

    @Query("UPDATE account SET disabled_at = UTC_TIMESTAMP(6) WHERE email = :email AND disabled_at IS NULL")
    int disableByEmail(String email);

    @Query("UPDATE account SET disabled_at = NULL, password_hash = :passwordHash WHERE email = :email")
    int renew(String email, String passwordHash);
}
