package org.neaspec.plenary.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.RegistrationStatus;

/** Wishes to be forgotten. At most one of a registration is open. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasureRepository extends GenericRepository<ErasureRepository.Row, Long> {

    String ROW = """
            SELECT e.id, e.registration_id, r.reference, r.status, p.printed_name AS name, e.asked_at, e.words, e.state,
                   e.decided_at, e.answer
            FROM erasure_request e
            JOIN registration r ON r.id = e.registration_id
            JOIN person p ON p.id = r.person_id
            """;

    /** 1 unless one is open already. */
    @Query("""
            INSERT INTO erasure_request (registration_id, asked_at, words, state)
            SELECT r.id, :now, :words, 'OPEN' FROM registration r
            WHERE r.id = :registrationId AND NOT EXISTS (
              SELECT 1 FROM erasure_request e WHERE e.registration_id = r.id AND e.state = 'OPEN')
            """)
    int ask(long registrationId, @Nullable String words, Instant now);

    @Query("""
            UPDATE erasure_request SET state = 'TAKEN_BACK', decided_at = :now
            WHERE registration_id = :registrationId AND state = 'OPEN'
            """)
    int takeBack(long registrationId, Instant now);

    @Query("""
            UPDATE erasure_request
            SET state = :state, decided_at = :now, decided_by_name = :by, answer = :answer
            WHERE registration_id = :registrationId AND state = 'OPEN'
            """)
    int decide(long registrationId, ErasureRequest.State state, Instant now, String by, @Nullable String answer);

    /** What was written with this wish and earlier ones. */
    @Query("UPDATE erasure_request SET words = NULL, answer = NULL WHERE registration_id = :registrationId")
    void forgetWords(long registrationId);

    @Query(ROW + "WHERE e.registration_id = :registrationId ORDER BY e.id DESC LIMIT 1")
    Optional<Row> last(long registrationId);

    @Query(ROW + "WHERE r.meeting_id = :meetingId ORDER BY e.state <> 'OPEN', e.id DESC LIMIT 200")
    List<Row> of(long meetingId);

    @Query("""
            SELECT m.slug, COUNT(*) AS many FROM erasure_request e
            JOIN registration r ON r.id = e.registration_id JOIN meeting m ON m.id = r.meeting_id
            WHERE e.state = 'OPEN' GROUP BY m.id, m.slug ORDER BY m.id
            """)
    List<Open> open();

    @Query(
            "SELECT words, answer, asked_at, state FROM erasure_request WHERE registration_id = :registrationId ORDER BY id")
    List<Said> said(long registrationId);

    @Introspected
    record Row(
            long id,
            long registrationId,
            String reference,
            RegistrationStatus status,
            String name,
            Instant askedAt,
            @Nullable String words,
            ErasureRequest.State state,
            @Nullable Instant decidedAt,
            @Nullable String answer) {

        ErasureRequest request() {
            return new ErasureRequest(
                    registrationId, reference, name, status, askedAt, words, state, decidedAt, answer);
        }
    }

    @Introspected
    record Open(String slug, long many) {}

    @Introspected
    record Said(@Nullable String words, @Nullable String answer, Instant askedAt, ErasureRequest.State state) {}
}
