package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationStatus;

/** How many people a meeting has, counted by the database. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StatisticsRepository extends GenericRepository<SavedViewRow, Long> {

    /** @param minutes by which the meeting's clocks are ahead of UTC */
    @Query("""
            SELECT CAST(DATE_ADD(r.created_at, INTERVAL :minutes MINUTE) AS DATE) AS at, COUNT(*) AS many
            FROM registration r
            WHERE r.meeting_id = :meetingId AND r.status NOT IN ('INVITED', 'DRAFT')
            GROUP BY at ORDER BY at
            """)
    List<Day> days(long meetingId, int minutes);

    @Query("""
            SELECT r.state_code, r.category, r.attendance, b.kind AS body_kind, r.status, COUNT(*) AS many
            FROM registration r LEFT JOIN body b ON b.id = r.body_id
            WHERE r.meeting_id = :meetingId
            GROUP BY r.state_code, r.category, r.attendance, b.kind, r.status
            """)
    List<Kind> kinds(long meetingId);

    @Introspected
    record Day(LocalDate at, long many) {}

    @Introspected
    record Kind(
            @Nullable String stateCode,
            Category category,
            Attendance attendance,
            @Nullable String bodyKind,
            RegistrationStatus status,
            long many) {}
}
