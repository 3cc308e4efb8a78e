package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Changes that people asked for after the freeze. At most one of a registration is open. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChangeRequestRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            SELECT id, registration_id, asked_at, answers, form_answers FROM change_request
            WHERE registration_id = :registrationId AND state = 'OPEN' ORDER BY id DESC LIMIT 1
            """)
    Optional<Open> open(long registrationId);

    @Query("""
            UPDATE change_request SET state = 'REPLACED', decided_at = :now
            WHERE registration_id = :registrationId AND state = 'OPEN'
            """)
    void replaceOpen(long registrationId, Instant now);

    @Query("""
            INSERT INTO change_request (registration_id, answers, form_answers, asked_at, state)
            VALUES (:registrationId, :answers, :formAnswers, :now, 'OPEN')
            """)
    void add(long registrationId, String answers, String formAnswers, Instant now);

    /** 1 if it was open, else 0. */
    @Query("""
            UPDATE change_request
            SET state = :state, decided_at = :now, decided_by = :decidedBy, decided_by_name = :decidedByName,
                reason = :reason
            WHERE id = :id AND state = 'OPEN'
            """)
    int decide(long id, String state, Instant now, long decidedBy, String decidedByName, @Nullable String reason);

    @Introspected
    record Open(
            long id,
            long registrationId,
            Instant askedAt,
            String answers,
            @Nullable String formAnswers) {}
}
