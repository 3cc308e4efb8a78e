package org.neaspec.plenary.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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

    @Query("SELECT * FROM list_message WHERE pending = TRUE ORDER BY id")
    List<MessageRow> pending();

    @Query("""
            UPDATE list_message SET pending = FALSE
            WHERE id = :id AND NOT EXISTS
              (SELECT 1 FROM list_message_recipient r WHERE r.message_id = list_message.id AND r.pending = TRUE)
            """)
    int end(long id);
}
