package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Addresses that do not work. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FailingAddressRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            INSERT INTO failing_address (email_key, since, last_at, times, words)
            VALUES (:emailKey, :at, :at, 1, :words)
            ON DUPLICATE KEY UPDATE last_at = :at, times = times + 1, words = COALESCE(:words, words)
            """)
    void note(String emailKey, Instant at, @Nullable String words);

    @Query("SELECT email_key, since, times, words FROM failing_address WHERE email_key = :emailKey")
    Optional<FailingAddress> find(String emailKey);

    @Query("SELECT email_key, since, times, words FROM failing_address WHERE email_key IN (:emailKeys)")
    List<FailingAddress> among(List<String> emailKeys);

    @Query("DELETE FROM failing_address WHERE email_key = :emailKey")
    int remove(String emailKey);

    /** Those that nobody is registered under or known by any more. */
    @Query("""
            DELETE FROM failing_address
            WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.email_key = failing_address.email_key)
            """)
    void removeNobodys();
}
