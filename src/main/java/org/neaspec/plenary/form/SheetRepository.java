package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people answered. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SheetRepository extends GenericRepository<SheetRow, Long> {

    @Query("SELECT registration_id, meeting_id, answers FROM form_sheet WHERE registration_id = :registrationId")
    Optional<SheetRow> find(long registrationId);

    @Query("SELECT registration_id, meeting_id, answers FROM form_sheet WHERE registration_id IN (:registrationIds)")
    List<SheetRow> find(Collection<Long> registrationIds);

    @Query("SELECT registration_id, meeting_id, answers FROM form_sheet WHERE meeting_id = :meetingId")
    List<SheetRow> at(long meetingId);

    @Query("""
            INSERT INTO form_sheet (registration_id, meeting_id, answers, answered_at)
            VALUES (:registrationId, :meetingId, :answers, :now)
            ON DUPLICATE KEY UPDATE answers = :answers, answered_at = :now
            """)
    void keep(long registrationId, long meetingId, String answers, Instant now);

    @Query("DELETE FROM form_sheet WHERE registration_id = :registrationId")
    int remove(long registrationId);

    @Query("UPDATE form_sheet SET answers = :answers WHERE registration_id = :registrationId")
    void cut(long registrationId, String answers);

    /** An answer stands in its sheet with the id of its question, and nowhere else is that written so. */
    String ANSWERING = """
            FROM form_sheet s
            JOIN JSON_TABLE(:questions, '$[*]' COLUMNS (question VARCHAR(40) PATH '$')) q
              ON s.answers LIKE CONCAT('%"question":"', CONVERT(q.question USING utf8mb4), '"%') COLLATE utf8mb4_bin
            WHERE s.meeting_id = :meetingId
            """;

    @Query("SELECT q.question, COUNT(*) AS many " + ANSWERING + " GROUP BY q.question")
    List<Answered> answered(long meetingId, String questions);

    @Query("SELECT DISTINCT s.registration_id " + ANSWERING + " ORDER BY s.registration_id LIMIT :most")
    List<Long> holding(long meetingId, String questions, int most);

    @Query("""
            SELECT m.id FROM meeting m
            WHERE m.ends_on < :today
              AND EXISTS (SELECT 1 FROM form_version v WHERE v.meeting_id = m.id AND v.content LIKE '%"keepDays":%')
              AND EXISTS (SELECT 1 FROM form_sheet s WHERE s.meeting_id = m.id)
            ORDER BY m.id
            """)
    List<Long> withOwnPeriods(LocalDate today);

    @Introspected
    record Answered(String question, long many) {}
}
