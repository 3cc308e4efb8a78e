package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The rows of {@code occasion_wait}: who stands in line for a session or a segment. Whoever writes here holds the meeting. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OccasionWaitRepository extends GenericRepository<RegistrationRow, Long> {

    String WAITS = """
            SELECT w.id, w.meeting_id, w.registration_id, r.reference, p.printed_name, r.status, r.category, r.state_code,
                   r.attendance, COALESCE(i.title, s.title) AS title, w.segment_id, w.item_id, w.position, w.state,
                   w.offered_until
            FROM occasion_wait w
            JOIN registration r ON r.id = w.registration_id
            JOIN person p ON p.id = r.person_id
            LEFT JOIN segment s ON s.id = w.segment_id
            LEFT JOIN programme_item i ON i.id = w.item_id
            """;

    /** All at a meeting, the first in line first. */
    @Query(WAITS + "WHERE w.meeting_id = :meetingId ORDER BY w.position, w.id")
    List<OccasionWait> at(long meetingId);

    @Query(WAITS + "WHERE w.meeting_id = :meetingId AND w.state = 'IN_LINE' ORDER BY w.position, w.id")
    List<OccasionWait> inLine(long meetingId);

    @Query(WAITS + "WHERE w.registration_id = :registrationId ORDER BY w.position, w.id")
    List<OccasionWait> of(long registrationId);

    @Query(WAITS + "WHERE r.person_id = :personId AND w.meeting_id = :meetingId ORDER BY w.position, w.id")
    List<OccasionWait> ofPerson(long personId, long meetingId);

    @Query(WAITS + "WHERE w.id = :id")
    Optional<OccasionWait> byId(long id);

    /** To the end of the line; whoever stood in it before loses that place. */
    @Query("""
            INSERT INTO occasion_wait (registration_id, meeting_id, occasion, segment_id, item_id, position, state)
            SELECT :registrationId, :meetingId, :occasion, :segmentId, :itemId, COALESCE(MAX(w.position), 0) + 1, 'IN_LINE'
            FROM (SELECT position FROM occasion_wait WHERE meeting_id = :meetingId) w
            ON DUPLICATE KEY UPDATE position = VALUES(position), state = 'IN_LINE', offered_until = NULL
            """)
    void join(long registrationId, long meetingId, String occasion, @Nullable Long segmentId, @Nullable Long itemId);

    @Query("UPDATE occasion_wait SET state = :state, offered_until = NULL WHERE id = :id")
    void put(long id, OccasionWait.State state);

    /** Holds a place for some time, by the clock of the database. */
    @Query("""
            UPDATE occasion_wait SET state = 'OFFERED', offered_until = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE id = :id
            """)
    void offer(long id, long seconds);

    @Query(
            "SELECT COUNT(*) FROM occasion_wait WHERE id = :id AND state = 'OFFERED' AND offered_until > UTC_TIMESTAMP(6)")
    long standing(long id);

    /** What is offered to somebody: these places are taken already. */
    @Query(
            "SELECT id, registration_id, segment_id, item_id FROM occasion_wait WHERE registration_id = :registrationId AND state = 'OFFERED'")
    List<Held> offeredTo(long registrationId);

    @Query(
            "SELECT registration_id FROM occasion_wait WHERE occasion = :occasion AND meeting_id = :meetingId AND state = 'OFFERED'")
    List<Long> offeredFor(long meetingId, String occasion);

    /** Whose time to accept is over, at any meeting. */
    @Query("""
            SELECT id, meeting_id FROM occasion_wait
            WHERE offered_until <= UTC_TIMESTAMP(6) AND state = 'OFFERED' ORDER BY offered_until LIMIT 20
            """)
    List<Lapsed> lapsed();

    /** How many stand before somebody in the same line, of those whose turn comes. */
    @Query("""
            SELECT COUNT(*)
            FROM occasion_wait w
            JOIN registration r ON r.id = w.registration_id
            JOIN occasion_wait me ON me.id = :id
            WHERE w.meeting_id = me.meeting_id AND w.occasion = me.occasion AND w.state = 'IN_LINE'
              AND w.position < me.position AND (r.status = 'APPROVED' OR (w.item_id IS NOT NULL AND r.holds_place))
            """)
    long ahead(long id);

    @Query("DELETE FROM occasion_wait WHERE id = :id")
    void remove(long id);

    @Query("DELETE FROM occasion_wait WHERE registration_id = :registrationId")
    void removeAll(long registrationId);

    @Query("DELETE FROM occasion_wait WHERE registration_id = :registrationId AND item_id IN (:itemIds)")
    void removeSessions(long registrationId, List<Long> itemIds);

    @Query("DELETE FROM occasion_wait WHERE registration_id = :registrationId AND segment_id IS NOT NULL")
    void removeSegments(long registrationId);

    /** Who is not approved any more keeps the place in line, but no place that is held. */
    @Query("""
            UPDATE occasion_wait SET state = 'IN_LINE', offered_until = NULL
            WHERE registration_id = :registrationId AND segment_id IS NOT NULL AND state = 'OFFERED'
            """)
    void endOffersOfSegments(long registrationId);

    @Query("UPDATE occasion_wait SET registration_id = :to WHERE registration_id = :from")
    void handOver(long from, long to);

    @Introspected
    record Held(
            long id,
            long registrationId,
            @Nullable Long segmentId,
            @Nullable Long itemId) {}

    @Introspected
    record Lapsed(long id, long meetingId) {}
}
