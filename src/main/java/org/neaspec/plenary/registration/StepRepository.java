package org.neaspec.plenary.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The history of registrations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StepRepository extends GenericRepository<StepRow, Long> {

    StepRow save(StepRow row);

    void saveAll(Iterable<StepRow> rows);

    @Query("SELECT * FROM registration_step WHERE registration_id = :registrationId ORDER BY id")
    List<StepRow> of(long registrationId);
}
