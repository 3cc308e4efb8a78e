package org.neaspec.plenary.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;

/** The rows of {@code designation}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AppointmentRepository extends GenericRepository<PersonRow, Long> {

    String COLUMNS = """
            SELECT id, person_id, kind, state_code, valid_from, valid_until, source, verified_by_name AS verified_by,
              verified_at, version
            FROM designation
            """;

    @Query(COLUMNS + "WHERE person_id = :personId ORDER BY kind, valid_from, id")
    List<Appointment> of(long personId);

    @Query(COLUMNS + "WHERE person_id IN (:personIds) ORDER BY kind, valid_from, id")
    List<Appointment> ofAll(Collection<Long> personIds);

    @Query(COLUMNS + "WHERE id = :id AND person_id = :personId FOR UPDATE")
    Optional<Appointment> lock(long personId, long id);

    @Query("SELECT id FROM designation WHERE person_id = :personId ORDER BY id")
    List<Long> ids(long personId);

    @Query("""
            INSERT INTO designation (person_id, kind, state_code, valid_from, valid_until, source, verified_by,
              verified_by_name, verified_at)
            VALUES (:personId, :kind, :stateCode, :validFrom, :validUntil, :source, :verifiedBy, :verifiedByName, :now)
            """)
    void add(
            long personId,
            Designation kind,
            @Nullable String stateCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String source,
            long verifiedBy,
            String verifiedByName,
            Instant now);

    @Query("""
            UPDATE designation SET state_code = :stateCode, valid_from = :validFrom, valid_until = :validUntil,
              source = :source, verified_by = :verifiedBy, verified_by_name = :verifiedByName, verified_at = :now,
              version = version + 1
            WHERE id = :id
            """)
    void change(
            long id,
            @Nullable String stateCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String source,
            long verifiedBy,
            String verifiedByName,
            Instant now);

    /** Adds what somebody has seen proof of, and answers for. */
    default void add(long personId, Proof proof, Organiser by, Instant now) {
        add(
                personId,
                proof.kind(),
                proof.stateCode(),
                proof.from(),
                proof.until(),
                proof.source(),
                by.accountId(),
                by.name(),
                now);
    }

    /** Writes the new proof of one; whoever has seen it answers for it from now on. */
    default void change(long id, Proof proof, Organiser by, Instant now) {
        change(id, proof.stateCode(), proof.from(), proof.until(), proof.source(), by.accountId(), by.name(), now);
    }

    @Query("DELETE FROM designation WHERE id = :id")
    int remove(long id);

    @Query("DELETE FROM designation WHERE person_id = :personId AND kind = :kind")
    int removeAll(long personId, Designation kind);

    @Query("UPDATE designation SET person_id = :to WHERE id IN (:ids) AND person_id = :from")
    int move(Collection<Long> ids, long from, long to);
}
