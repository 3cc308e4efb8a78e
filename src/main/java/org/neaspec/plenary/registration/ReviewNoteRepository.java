package org.neaspec.plenary.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** What staff noted about registrations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewNoteRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            INSERT INTO review_note (registration_id, account_id, author, text, at)
            VALUES (:registrationId, :accountId, :author, :text, :now)
            """)
    void add(long registrationId, long accountId, String author, String text, Instant now);

    @Query("SELECT author, at, text FROM review_note WHERE registration_id = :registrationId ORDER BY id DESC")
    List<ReviewNote> of(long registrationId);
}
