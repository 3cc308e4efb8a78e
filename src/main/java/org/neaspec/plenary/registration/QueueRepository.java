package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Finds registrations for those who decide. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueRepository extends GenericRepository<RegistrationRow, Long> {

    /**
     * The exceptions are wanted where they are among what is asked for, and all others where they are not. They come as one list in
     * JSON, because there may be as many as people; so do the words, each of which has to be there somewhere.
     */
    String WANTED = """
            FROM registration r JOIN person p ON p.id = r.person_id
            WHERE r.meeting_id = :meetingId
              AND (:category = '' OR r.category = :category)
              AND (:state = '' OR r.state_code = :state)
              AND (:endorsement = '' OR r.endorsement = :endorsement)
              AND (:anyAssignee OR COALESCE(r.assignee_id, 0) = :assignee)
              AND (:words = '[]' OR NOT EXISTS (
                SELECT 1 FROM JSON_TABLE(:words, '$[*]' COLUMNS (word VARCHAR(100) PATH '$')) w
                WHERE LOCATE(CONVERT(w.word USING utf8mb4) COLLATE utf8mb4_unicode_ci,
                  CONCAT_WS(' ', p.printed_name, p.local_name, p.email, r.organisation,
                            CONVERT(r.reference USING utf8mb4)) COLLATE utf8mb4_unicode_ci) = 0))
              AND (:anyEligible OR :among = (r.id IN (
                SELECT t.id FROM JSON_TABLE(:exceptions, '$[*]' COLUMNS (id BIGINT PATH '$')) t)))
              AND (:anyOne OR r.id IN (
                SELECT o.id FROM JSON_TABLE(:only, '$[*]' COLUMNS (id BIGINT PATH '$')) o))
            """;

    @Query("SELECT r.status, COUNT(*) AS many " + WANTED + " GROUP BY r.status")
    List<Count> counts(
            long meetingId,
            String category,
            String state,
            String endorsement,
            boolean anyAssignee,
            long assignee,
            String words,
            boolean anyEligible,
            boolean among,
            String exceptions,
            boolean anyOne,
            String only);

    @Query("SELECT r.id " + WANTED + """
              AND (:status = '' OR r.status = :status)
            ORDER BY (r.way = 'WALK_IN' AND r.status IN (:open)) DESC,
                     CASE WHEN :sort = 'LATEST' THEN r.created_at END DESC,
                     CASE WHEN :sort = 'NAME' THEN p.printed_name END,
                     CASE WHEN :sort = 'STATE' THEN r.state_code IS NULL END,
                     CASE WHEN :sort = 'STATE' THEN FIND_IN_SET(r.state_code, :states) END,
                     CASE WHEN :sort = 'RECEIVED' THEN r.created_at END,
                     r.id
            LIMIT :count OFFSET :skipped
            """)
    List<Found> ids(
            long meetingId,
            String category,
            String state,
            String endorsement,
            boolean anyAssignee,
            long assignee,
            String words,
            boolean anyEligible,
            boolean among,
            String exceptions,
            boolean anyOne,
            String only,
            String status,
            List<String> open,
            String sort,
            String states,
            int count,
            int skipped);

    /** What the queue of a meeting can be narrowed to. */
    @Query("""
            SELECT 'STATE' AS kind, CONVERT(r.state_code USING utf8mb4) AS value, '' AS name
            FROM registration r WHERE r.meeting_id = :meetingId AND r.state_code IS NOT NULL GROUP BY r.state_code
            UNION ALL
            SELECT 'ASSIGNEE', CONVERT(CAST(r.assignee_id AS CHAR) USING utf8mb4), MAX(r.assignee_name)
            FROM registration r WHERE r.meeting_id = :meetingId AND r.assignee_id IS NOT NULL GROUP BY r.assignee_id
            UNION ALL
            SELECT 'ENDORSED', '', '' FROM DUAL
            WHERE EXISTS (SELECT 1 FROM registration r
                          WHERE r.meeting_id = :meetingId AND r.endorsement <> 'NOT_ASKED')
            """)
    List<Kind> kinds(long meetingId);

    @Introspected
    record Count(RegistrationStatus status, long many) {}

    @Introspected
    record Found(long id) {}

    @Introspected
    record Kind(String kind, String value, String name) {}
}
