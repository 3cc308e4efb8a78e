package org.neaspec.plenary.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SavedViewRepository extends GenericRepository<SavedViewRow, Long> {

    @Query("""
            SELECT v.public_id, v.account_id, v.name, v.shared, v.query, a.name AS `by`
            FROM saved_view v JOIN account a ON a.id = v.account_id
            WHERE v.meeting_id = :meetingId AND (v.shared = TRUE OR v.account_id = :accountId)
            ORDER BY v.name, v.id
            """)
    List<SavedView> of(long meetingId, long accountId);

    @Query("SELECT COUNT(*) FROM saved_view WHERE meeting_id = :meetingId AND account_id = :accountId")
    long count(long meetingId, long accountId);

    /** The same name again is the same view with another content. */
    @Query("""
            INSERT INTO saved_view (public_id, meeting_id, account_id, name, shared, query, created_at)
            VALUES (:publicId, :meetingId, :accountId, :name, :shared, :query, :now)
            ON DUPLICATE KEY UPDATE shared = :shared, query = :query
            """)
    void keep(String publicId, long meetingId, long accountId, String name, boolean shared, String query, Instant now);

    @Query("""
            DELETE FROM saved_view
            WHERE public_id = CONVERT(:publicId USING ascii) AND meeting_id = :meetingId AND account_id = :accountId
            """)
    int remove(String publicId, long meetingId, long accountId);
}
