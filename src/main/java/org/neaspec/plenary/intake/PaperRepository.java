package org.neaspec.plenary.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Papers between opening and taking over, one for each meeting and organiser. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PaperRepository extends GenericRepository<PaperRow, Long> {

    @Query("""
            SELECT meeting_id, account_id, name, content, choices, opened_at
            FROM paper_in_reading
            WHERE meeting_id = :meetingId AND account_id = :accountId AND opened_at > :after
            """)
    Optional<PaperRow> find(long meetingId, long accountId, Instant after);

    @Query("""
            INSERT INTO paper_in_reading (meeting_id, account_id, name, content, choices, opened_at)
            VALUES (:meetingId, :accountId, :name, :content, :choices, :openedAt)
            """)
    void add(long meetingId, long accountId, String name, String content, String choices, Instant openedAt);

    @Query("""
            UPDATE paper_in_reading SET choices = :choices
            WHERE meeting_id = :meetingId AND account_id = :accountId
            """)
    int choose(long meetingId, long accountId, String choices);

    @Query("DELETE FROM paper_in_reading WHERE meeting_id = :meetingId AND account_id = :accountId")
    int remove(long meetingId, long accountId);

    @Query("DELETE FROM paper_in_reading WHERE opened_at <= :before")
    int forget(Instant before);
}
