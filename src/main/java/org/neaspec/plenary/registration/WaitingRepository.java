package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of {@code waiting_place}: where somebody stands in line, while the registration is on the waiting list. A row outlives
 * that, so that a decision taken back puts the person where he or she stood. Whoever writes here holds the meeting.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingRepository extends GenericRepository<RegistrationRow, Long> {

    String LINE = """
            SELECT w.registration_id, r.reference, p.printed_name, r.category, r.state_code, r.attendance, w.position,
                   w.aside, w.offered_until
            FROM waiting_place w
            JOIN registration r ON r.id = w.registration_id AND r.status = 'WAITING'
            JOIN person p ON p.id = r.person_id
            """;

    /** Everybody on the list, the first in line first. */
    @Query(LINE + "WHERE w.meeting_id = :meetingId ORDER BY w.position, w.registration_id")
    List<WaitingPerson> line(long meetingId);

    /** To the end of the line; whoever stood in it before loses that place. */
    @Query("""
            INSERT INTO waiting_place (registration_id, meeting_id, position, aside)
            SELECT :registrationId, :meetingId, COALESCE(MAX(w.position), 0) + 1, :aside
            FROM (SELECT position FROM waiting_place WHERE meeting_id = :meetingId) w
            ON DUPLICATE KEY UPDATE position = VALUES(position), aside = VALUES(aside), offered_until = NULL
            """)
    void join(long registrationId, long meetingId, @Nullable String aside);

    /** Holds a place for some time, by the clock of the database. */
    @Query("""
            UPDATE waiting_place SET offered_until = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND, aside = NULL
            WHERE registration_id = :registrationId
            """)
    void offer(long registrationId, long seconds);

    @Query("UPDATE waiting_place SET offered_until = NULL, aside = :aside WHERE registration_id = :registrationId")
    void endOffer(long registrationId, @Nullable String aside);

    @Query(
            "SELECT registration_id, position, aside, offered_until, COALESCE(offered_until > UTC_TIMESTAMP(6), 0) AS standing "
                    + "FROM waiting_place WHERE registration_id = :registrationId")
    Optional<Place> place(long registrationId);

    /** Those whose time to accept is over, at any meeting. */
    @Query("""
            SELECT w.registration_id, w.meeting_id
            FROM waiting_place w JOIN registration r ON r.id = w.registration_id AND r.status = 'WAITING'
            WHERE w.offered_until <= UTC_TIMESTAMP(6) ORDER BY w.offered_until LIMIT 20
            """)
    List<Lapsed> lapsed();

    /** How many stand before somebody, of those whose turn comes. */
    @Query("""
            SELECT COUNT(*)
            FROM waiting_place w
            JOIN registration r ON r.id = w.registration_id AND r.status = 'WAITING'
            JOIN waiting_place me ON me.registration_id = :registrationId
            WHERE w.meeting_id = me.meeting_id AND w.aside IS NULL AND w.offered_until IS NULL AND w.position < me.position
            """)
    long ahead(long registrationId);

    @Query("UPDATE waiting_place SET position = position + 1 WHERE meeting_id = :meetingId AND position >= :position")
    void makeRoom(long meetingId, long position);

    @Query("UPDATE waiting_place SET position = :position, aside = NULL WHERE registration_id = :registrationId")
    void stand(long registrationId, long position);

    @Introspected
    record Place(
            long registrationId,
            long position,
            @Nullable String aside,
            @Nullable Instant offeredUntil,
            long standing) {

        /** Whether an offer stands at this moment. */
        boolean offerStands() {
            return standing == 1;
        }
    }

    @Introspected
    record Lapsed(long registrationId, long meetingId) {}
}
