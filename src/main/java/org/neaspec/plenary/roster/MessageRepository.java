package org.neaspec.plenary.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that staff wrote to many. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRepository extends GenericRepository<MessageRow, Long> {

    MessageRow save(MessageRow row);

    @Query("SELECT * FROM list_message WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii)")
    Optional<MessageRow> find(long meetingId, String publicId);

    @Query("SELECT * FROM list_message WHERE request_key = CONVERT(:requestKey USING ascii)")
    Optional<MessageRow> byKey(String requestKey);

    /** Those of which some are due. */
    @Query("""
            SELECT * FROM list_message
            WHERE pending = TRUE AND paused = FALSE AND (starts_at IS NULL OR starts_at <= :now)
            ORDER BY id
            """)
    List<MessageRow> due(Instant now);

    /** Held until the transaction ends, so that whoever pauses or cancels is obeyed by the next portion. */
    @Query("SELECT * FROM list_message WHERE id = :id FOR UPDATE")
    Optional<MessageRow> lock(long id);

    @Query("UPDATE list_message SET starts_at = :next WHERE id = :id")
    void nextPortion(long id, Instant next);

    @Query("UPDATE list_message SET paused = :paused WHERE id = :id AND pending = TRUE AND paused <> :paused")
    int pause(long id, boolean paused);

    @Query("""
            UPDATE list_message SET pending = FALSE, cancelled_by = :by WHERE id = :id AND cancelled_by IS NULL
            """)
    int cancel(long id, String by);

    @Query("""
            UPDATE list_message SET pending = FALSE
            WHERE id = :id AND NOT EXISTS
              (SELECT 1 FROM list_message_recipient r WHERE r.message_id = list_message.id AND r.pending = TRUE)
            """)
    int end(long id);
}
