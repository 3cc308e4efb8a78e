package org.neaspec.plenary.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The focal points messages to many are for. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MessagePointRepository extends GenericRepository<MessagePointRow, Long> {

    void saveAll(Iterable<MessagePointRow> rows);

    /** The next of them; those another node is at are left to it. */
    @Query("""
            SELECT * FROM list_message_point WHERE message_id = :messageId AND pending = TRUE
            ORDER BY id LIMIT :count FOR UPDATE SKIP LOCKED
            """)
    List<MessagePointRow> next(long messageId, int count);

    @Query("UPDATE list_message_point SET pending = FALSE WHERE id IN (:ids)")
    void done(List<Long> ids);

    @Query("SELECT COUNT(*) FROM list_message_point WHERE message_id = :messageId AND pending = TRUE")
    long pending(long messageId);
}
