package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Items for "other matters". */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MatterRepository extends GenericRepository<DelegationRow, Long> {

    /** 1 if it is new; 0 when the same form came before. */
    @Query("""
            INSERT IGNORE INTO other_matter (public_id, delegation_id, request_key, words, sent_by, sent_at)
            VALUES (:publicId, :delegationId, :requestKey, :words, :by, :now)
            """)
    int add(String publicId, long delegationId, String requestKey, String words, String by, Instant now);

    @Query("""
            SELECT o.public_id, o.delegation_id, o.words, o.sent_by, o.sent_at, o.noted_by, o.noted_at
            FROM other_matter o JOIN delegation d ON d.id = o.delegation_id
            WHERE d.meeting_id = :meetingId ORDER BY o.sent_at, o.id
            """)
    List<OtherMatter> at(long meetingId);

    @Query("""
            SELECT public_id, delegation_id, words, sent_by, sent_at, noted_by, noted_at
            FROM other_matter WHERE delegation_id = :delegationId ORDER BY sent_at, id
            """)
    List<OtherMatter> of(long delegationId);

    @Query("""
            UPDATE other_matter SET noted_by = :by, noted_at = :now
            WHERE public_id = :publicId AND noted_at IS NULL
              AND delegation_id IN (SELECT id FROM delegation WHERE meeting_id = :meetingId)
            """)
    int note(long meetingId, String publicId, String by, Instant now);
}
