package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code quota}, and who uses which place. Whoever writes here holds the meeting. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QuotaRepository extends GenericRepository<RegistrationRow, Long> {

    String CHOICES = """
            SELECT c.registration_id, c.item_id, r.status
            FROM session_choice c JOIN registration r ON r.id = c.registration_id
            """;

    String WAITS = " UNION " + """
            SELECT w.registration_id, w.item_id, r.status
            FROM occasion_wait w JOIN registration r ON r.id = w.registration_id AND w.item_id IS NOT NULL
            """;

    String IN_ORDER = " ORDER BY registration_id, item_id";

    @Query("""
            SELECT id, meeting_id, segment_id, item_id, category, state_code, attendance, places, taken
            FROM quota WHERE meeting_id = :meetingId ORDER BY id
            """)
    List<Quota> of(long meetingId);

    @Query("""
            INSERT INTO quota (meeting_id, combination, segment_id, item_id, category, state_code, attendance, places,
              created_at)
            VALUES (:meetingId, :combination, :segmentId, :itemId, :category, :stateCode, :attendance, :places, :now)
            """)
    int add(
            long meetingId,
            String combination,
            @Nullable Long segmentId,
            @Nullable Long itemId,
            @Nullable Category category,
            @Nullable String stateCode,
            @Nullable Attendance attendance,
            int places,
            Instant now);

    default void add(long meetingId, QuotaScope scope, int places, Instant now) {
        add(
                meetingId,
                Quota.combination(scope),
                scope.segmentId(),
                scope.itemId(),
                scope.category(),
                scope.stateCode(),
                scope.attendance(),
                places,
                now);
    }

    @Query("UPDATE quota SET places = :places WHERE id = :id AND meeting_id = :meetingId")
    int set(long id, long meetingId, int places);

    @Query("DELETE FROM quota WHERE id = :id AND meeting_id = :meetingId")
    int remove(long id, long meetingId);

    /** One more place in use of each that has one; as many rows as there were such. */
    @Query("UPDATE quota SET taken = taken + 1 WHERE id IN (:ids) AND taken < places")
    int take(List<Long> ids);

    @Query("UPDATE quota SET taken = taken - 1 WHERE id IN (:ids)")
    void release(List<Long> ids);

    @Query("SELECT quota_id FROM quota_seat WHERE registration_id = :registrationId ORDER BY quota_id")
    List<Long> seats(long registrationId);

    @Query(
            "INSERT INTO quota_seat (registration_id, quota_id) SELECT :registrationId, id FROM quota WHERE id IN (:ids)")
    void sit(long registrationId, List<Long> ids);

    @Query("DELETE FROM quota_seat WHERE registration_id = :registrationId AND quota_id IN (:ids)")
    void rise(long registrationId, List<Long> ids);

    @Query("UPDATE quota_seat SET registration_id = :to WHERE registration_id = :from")
    void handOver(long from, long to);

    /** Everybody with a place who is what a quota names, as far as a registration alone says it. */
    @Query("""
            SELECT r.id FROM registration r LEFT JOIN waiting_place w ON w.registration_id = r.id
            WHERE r.meeting_id = :meetingId
              AND (r.holds_place OR (r.status = 'WAITING' AND w.offered_until IS NOT NULL))
              AND (:category IS NULL OR r.category = :category)
              AND (:stateCode IS NULL OR r.state_code = :stateCode)
              AND (:attendance IS NULL OR r.attendance = :attendance)
            ORDER BY r.id
            """)
    List<Long> counted(
            long meetingId, @Nullable String category, @Nullable String stateCode, @Nullable String attendance);

    @Query(
            "INSERT INTO quota_seat (registration_id, quota_id) SELECT r.id, :id FROM registration r WHERE r.id IN (:ids)")
    void sitAll(long id, List<Long> ids);

    @Query("UPDATE quota SET taken = (SELECT COUNT(*) FROM quota_seat s WHERE s.quota_id = :id) WHERE id = :id")
    void recount(long id);

    @Query("SELECT item_id FROM session_choice WHERE registration_id = :registrationId ORDER BY item_id")
    List<Long> choices(long registrationId);

    @Query("SELECT registration_id FROM session_choice WHERE item_id = :itemId")
    List<Long> choosers(long itemId);

    @Query("DELETE FROM session_choice WHERE registration_id = :registrationId")
    void unchooseAll(long registrationId);

    @Query("UPDATE session_choice SET registration_id = :to WHERE registration_id = :from")
    void handChoicesOver(long from, long to);

    @Query("INSERT INTO session_choice (registration_id, item_id) VALUES (:registrationId, :itemId)")
    void choose(long registrationId, long itemId);

    @Query("DELETE FROM session_choice WHERE registration_id = :registrationId AND item_id IN (:itemIds)")
    void unchoose(long registrationId, List<Long> itemIds);

    /** Who chose what at a meeting, or waits for it. */
    @Query(CHOICES + "WHERE r.meeting_id = :meetingId" + WAITS + "WHERE r.meeting_id = :meetingId" + IN_ORDER)
    List<Choice> choicesAt(long meetingId);

    @Query(CHOICES + "WHERE r.id = :registrationId" + WAITS + "WHERE r.id = :registrationId" + IN_ORDER)
    List<Choice> choicesOf(long registrationId);

    @Query(CHOICES
            + "WHERE r.person_id = :personId AND r.meeting_id = :meetingId"
            + WAITS
            + "WHERE r.person_id = :personId AND r.meeting_id = :meetingId"
            + IN_ORDER)
    List<Choice> choicesOfPerson(long personId, long meetingId);

    @Query("""
            SELECT r.meeting_id FROM session_choice c JOIN registration r ON r.id = c.registration_id
            WHERE r.person_id = :personId
            UNION
            SELECT w.meeting_id FROM occasion_wait w JOIN registration r ON r.id = w.registration_id
            WHERE r.person_id = :personId
            ORDER BY meeting_id
            """)
    List<Long> meetingsOfChoices(long personId);

    /** Where somebody chose something, or waits for it, and the meeting is not over. */
    @Query("""
            SELECT r.meeting_id
            FROM session_choice c
            JOIN registration r ON r.id = c.registration_id
            JOIN meeting m ON m.id = r.meeting_id
            WHERE m.ends_on IS NULL OR m.ends_on >= UTC_DATE() - INTERVAL 1 DAY
            UNION
            SELECT w.meeting_id FROM occasion_wait w JOIN meeting m ON m.id = w.meeting_id
            WHERE m.ends_on IS NULL OR m.ends_on >= UTC_DATE() - INTERVAL 1 DAY
            ORDER BY meeting_id
            """)
    List<Long> meetingsWithChoices();

    @Introspected
    record Choice(long registrationId, long itemId, RegistrationStatus status) {}
}
