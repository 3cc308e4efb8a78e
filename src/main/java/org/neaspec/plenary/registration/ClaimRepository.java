package org.neaspec.plenary.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.neaspec.plenary.access.Designation;

/** What registrants say they are. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("INSERT INTO claim (registration_id, designation) VALUES (:registrationId, :designation)")
    void add(long registrationId, Designation designation);

    @Query("DELETE FROM claim WHERE registration_id = :registrationId")
    void removeAll(long registrationId);
}
