package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where sessions are joined from afar. A link taken away leaves its row, which says when. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JoinLinkRepository extends GenericRepository<JoinLink, Long> {

    @Query("SELECT item_id, address, revised_at FROM join_link WHERE meeting_id = :meetingId")
    List<JoinLink> of(long meetingId);

    @Query("""
            INSERT INTO join_link (meeting_id, item_id, address, revised_at)
            VALUES (:meetingId, :itemId, :address, :now)
            ON DUPLICATE KEY UPDATE
              address = VALUES(address),
              revised_at = GREATEST(revised_at + INTERVAL 1 SECOND, VALUES(revised_at))
            """)
    void keep(long meetingId, String itemId, @Nullable String address, Instant now);
}
