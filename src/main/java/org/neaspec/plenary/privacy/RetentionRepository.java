package org.neaspec.plenary.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.DataGroup;

/** How long what is kept, and what is due to be forgotten. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RetentionRepository extends GenericRepository<RetentionRepository.Row, Long> {

    /** A group of a registration whose days are over: those of the meeting, or the usual ones where nobody has set any. */
    String DUE = """
            FROM registration r
            JOIN meeting m ON m.id = r.meeting_id
            LEFT JOIN retention t ON t.meeting_id = m.id
            JOIN (SELECT 'NEEDS' AS data_group UNION ALL SELECT 'ANSWERS' UNION ALL SELECT 'CONTACT'
                  UNION ALL SELECT 'IDENTITY') g
            LEFT JOIN forgotten f ON f.registration_id = r.id AND f.data_group = CONVERT(g.data_group USING ascii) COLLATE ascii_bin
            WHERE f.registration_id IS NULL
              AND m.ends_on < DATE_SUB(:today, INTERVAL (CASE g.data_group
                WHEN 'NEEDS' THEN IF(t.meeting_id IS NULL, :needs, t.needs_days)
                WHEN 'ANSWERS' THEN IF(t.meeting_id IS NULL, :answers, t.answers_days)
                WHEN 'CONTACT' THEN IF(t.meeting_id IS NULL, :contact, t.contact_days)
                ELSE t.identity_days END) DAY)
            """;

    @Query(
            "SELECT meeting_id, needs_days, answers_days, contact_days, identity_days, focal_days, version FROM retention "
                    + "WHERE meeting_id = :meetingId")
    Optional<Row> of(long meetingId);

    @Query("""
            INSERT IGNORE INTO retention (meeting_id, needs_days, answers_days, contact_days, identity_days, focal_days)
            VALUES (:meetingId, :needs, :answers, :contact, :identity, :focal)
            """)
    void begin(
            long meetingId,
            @Nullable Integer needs,
            @Nullable Integer answers,
            @Nullable Integer contact,
            @Nullable Integer identity,
            @Nullable Integer focal);

    /** 1 unless somebody else was faster. */
    @Query("""
            UPDATE retention SET needs_days = :needs, answers_days = :answers, contact_days = :contact,
              identity_days = :identity, focal_days = :focal, version = version + 1
            WHERE meeting_id = :meetingId AND version = :version
            """)
    int change(
            long meetingId,
            @Nullable Integer needs,
            @Nullable Integer answers,
            @Nullable Integer contact,
            @Nullable Integer identity,
            @Nullable Integer focal,
            int version);

    /** How many registrations of a meeting hold something of each group that was not forgotten. */
    @Query("""
            SELECT g.data_group, COUNT(*) AS many
            FROM registration r
            JOIN (SELECT 'NEEDS' AS data_group UNION ALL SELECT 'ANSWERS' UNION ALL SELECT 'CONTACT'
                  UNION ALL SELECT 'IDENTITY') g
            LEFT JOIN forgotten f ON f.registration_id = r.id AND f.data_group = CONVERT(g.data_group USING ascii) COLLATE ascii_bin
            WHERE r.meeting_id = :meetingId AND f.registration_id IS NULL
            GROUP BY g.data_group
            """)
    List<Count> held(long meetingId);

    /** Some of what is due at all meetings; what another node is at is passed over by the lock on the registration. */
    @Query("SELECT r.id, r.reference, r.meeting_id, g.data_group " + DUE + " ORDER BY r.id, g.data_group LIMIT :count")
    List<Due> due(LocalDate today, int needs, int answers, int contact, int count);

    /** Meetings whose focal points are still known, though their time is over. */
    @Query("""
            SELECT m.id FROM meeting m LEFT JOIN retention t ON t.meeting_id = m.id
            WHERE m.ends_on < DATE_SUB(:today, INTERVAL IF(t.meeting_id IS NULL, :focal, t.focal_days) DAY)
              AND (EXISTS (SELECT 1 FROM focal_point f JOIN delegation d ON d.id = f.delegation_id
                           WHERE d.meeting_id = m.id AND f.name <> '')
                   OR EXISTS (SELECT 1 FROM delegation_paper p JOIN delegation d ON d.id = p.delegation_id
                              WHERE d.meeting_id = m.id))
            ORDER BY m.id LIMIT :count
            """)
    List<Long> focalDue(LocalDate today, int focal, int count);

    @Query("""
            INSERT IGNORE INTO forgotten (registration_id, data_group, at) VALUES (:registrationId, :dataGroup, :now)
            """)
    int note(long registrationId, DataGroup dataGroup, Instant now);

    @Introspected
    record Row(
            long meetingId,
            @Nullable Integer needsDays,
            @Nullable Integer answersDays,
            @Nullable Integer contactDays,
            @Nullable Integer identityDays,
            @Nullable Integer focalDays,
            int version) {}

    @Introspected
    record Count(DataGroup dataGroup, long many) {}

    @Introspected
    record Due(long id, String reference, long meetingId, DataGroup dataGroup) {}
}
