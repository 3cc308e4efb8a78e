package org.neaspec.plenary.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Whom messages to many are for. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRecipientRepository extends GenericRepository<MessageRecipientRow, Long> {

    void saveAll(Iterable<MessageRecipientRow> rows);

    /** The next of them; those another node is at are left to it. */
    @Query("""
            SELECT * FROM list_message_recipient WHERE message_id = :messageId AND pending = TRUE
            ORDER BY id LIMIT :count FOR UPDATE SKIP LOCKED
            """)
    List<MessageRecipientRow> next(long messageId, int count);

    @Query("UPDATE list_message_recipient SET pending = FALSE WHERE id IN (:ids)")
    void done(List<Long> ids);

    @Query("SELECT COUNT(*) FROM list_message_recipient WHERE message_id = :messageId AND pending = TRUE")
    long pending(long messageId);
}
