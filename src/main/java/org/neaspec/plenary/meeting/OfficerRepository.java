package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The officers of meetings. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OfficerRepository extends GenericRepository<MeetingRow, Long> {

    @Query("""
            SELECT office, name, state_code, body, status, elected_on
            FROM officer
            WHERE meeting_id = :meetingId
            ORDER BY position
            """)
    List<Officer> of(long meetingId);

    @Query("SELECT host_code FROM meeting WHERE id = :meetingId AND host_code IS NOT NULL")
    Optional<String> host(long meetingId);

    /** Those of them that are in the directory. */
    @Query("SELECT name, person_id FROM officer WHERE meeting_id = :meetingId AND person_id IS NOT NULL")
    List<Known> known(long meetingId);

    @Introspected
    record Known(String name, long personId) {}

    /** Whoever rewrites the list waits here for whoever does so already. */
    @Query("SELECT id FROM meeting WHERE id = :meetingId FOR UPDATE")
    long lock(long meetingId);

    @Query("DELETE FROM officer WHERE meeting_id = :meetingId")
    void clear(long meetingId);

    @Query("""
            INSERT INTO officer (meeting_id, position, office, name, person_id, state_code, body, status, elected_on)
            VALUES (:meetingId, :position, :office, :name, :personId, :stateCode, :body, :status, :electedOn)
            """)
    void add(
            long meetingId,
            int position,
            Office office,
            String name,
            @Nullable Long personId,
            @Nullable String stateCode,
            @Nullable String body,
            OfficerStatus status,
            @Nullable LocalDate electedOn);
}
