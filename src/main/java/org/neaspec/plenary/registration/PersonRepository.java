package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The persons who register. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<PersonRow, Long> {

    PersonRow save(PersonRow row);

    @Query("""
            UPDATE person SET honorific = :honorific, given_name = :givenName, family_name = :familyName,
              printed_name = :printedName, local_name = :localName, phone = :phone
            WHERE id = :id
            """)
    void rename(
            long id,
            @Nullable String honorific,
            @Nullable String givenName,
            @Nullable String familyName,
            String printedName,
            @Nullable String localName,
            @Nullable String phone);
}
