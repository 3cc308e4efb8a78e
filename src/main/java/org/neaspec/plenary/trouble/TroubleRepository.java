package org.neaspec.plenary.trouble;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Troubles, as long as they stand. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TroubleRepository extends GenericRepository<Trouble, String> {

    @Query("""
            INSERT INTO standing_trouble (kind, what, meeting_id, since, last_at, words)
            VALUES (:kind, :what, :meetingId, :now, :now, :words)
            ON DUPLICATE KEY UPDATE
              since = IF(last_at < :stale, VALUES(since), since), last_at = VALUES(last_at), words = VALUES(words)
            """)
    void stands(String kind, String what, @Nullable Long meetingId, Instant now, Instant stale, String words);

    @Query("DELETE FROM standing_trouble WHERE kind = CONVERT(:kind USING ascii) AND what = CONVERT(:what USING ascii)")
    int over(String kind, String what);

    @Query("""
            SELECT what, since, words FROM standing_trouble
            WHERE kind = CONVERT(:kind USING ascii) AND what = CONVERT(:what USING ascii) AND last_at >= :stale
            """)
    Optional<Trouble> of(String kind, String what, Instant stale);

    @Query("""
            SELECT t.kind, m.id AS meeting_id, m.slug, m.title, COUNT(*) AS many
            FROM standing_trouble t LEFT JOIN meeting m ON m.id = t.meeting_id
            WHERE t.last_at >= :stale
            GROUP BY t.kind, m.id, m.slug, m.title
            ORDER BY m.title, t.kind
            """)
    List<TroubleCount> counts(Instant stale);
}
