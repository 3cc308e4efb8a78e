package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was told to whom, and who is to be looked at next. Times of the queue are the database's own. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LedgerRepository extends GenericRepository<LedgerRepository.Due, Long> {

    /** Somebody whose calendar is to be looked at. */
    @Introspected
    record Due(long id, long registrationId, int attempts) {}

    // --- whose turn it is

    @Query("""
            INSERT INTO calendar_due (registration_id, due_at)
            VALUES (:registrationId, UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND)
            """)
    void due(long registrationId, long seconds);

    @Query("""
            INSERT INTO calendar_due (registration_id, due_at)
            SELECT r.id, UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND
            FROM registration r
            WHERE r.meeting_id = :meetingId
              AND (r.status = 'APPROVED'
                   OR EXISTS (SELECT 1 FROM calendar_told t WHERE t.registration_id = r.id AND t.live))
            """)
    int allDue(long meetingId, long seconds);

    /** Passed over while another node is at it. */
    @Query("""
            SELECT id, registration_id, attempts
            FROM calendar_due
            WHERE due_at <= UTC_TIMESTAMP(6)
            ORDER BY due_at, id
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """)
    Optional<Due> next();

    @Query("DELETE FROM calendar_due WHERE id = :id")
    void done(long id);

    @Query("""
            UPDATE calendar_due
            SET attempts = attempts + 1, due_at = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND
            WHERE id = :id
            """)
    void postpone(long id, long seconds);

    @Query("""
            SELECT m.id AS meeting_id, m.slug, m.title, COUNT(DISTINCT r.id) AS many
            FROM calendar_due d
            JOIN registration r ON r.id = d.registration_id
            JOIN meeting m ON m.id = r.meeting_id
            WHERE d.attempts >= :attempts
            GROUP BY m.id, m.slug, m.title
            ORDER BY m.title
            """)
    List<MeetingCount> stuck(int attempts);

    // --- meetings that changed

    @Query("""
            SELECT m.id
            FROM meeting m
            LEFT JOIN calendar_meeting c ON c.meeting_id = m.id
            WHERE (c.revision IS NULL OR c.revision <> m.revision) AND (m.ends_on IS NULL OR m.ends_on >= :since)
            ORDER BY m.id
            """)
    List<Long> changedMeetings(LocalDate since);

    @Query("""
            INSERT INTO calendar_meeting (meeting_id, revision)
            SELECT id, revision FROM meeting WHERE id = :meetingId
            ON DUPLICATE KEY UPDATE revision = VALUES(revision)
            """)
    void noticed(long meetingId);

    // --- one person

    @Query(
            "INSERT INTO calendar_attendee (registration_id) VALUES (:registrationId) ON DUPLICATE KEY UPDATE wish = wish")
    void enter(long registrationId);

    @Query("SELECT wish FROM calendar_attendee WHERE registration_id = :registrationId FOR UPDATE")
    InvitationWish hold(long registrationId);

    @Query("SELECT wish FROM calendar_attendee WHERE registration_id = :registrationId")
    Optional<InvitationWish> wish(long registrationId);

    @Query("""
            INSERT INTO calendar_attendee (registration_id, wish) VALUES (:registrationId, :wish)
            ON DUPLICATE KEY UPDATE wish = VALUES(wish)
            """)
    void setWish(long registrationId, @TypeDef(type = DataType.STRING) InvitationWish wish);

    @Query("""
            SELECT uid, address, organiser, live, sequence_no AS sequence, stamp, fingerprint, said, ends_at, first_message,
                   answer, answered_at, answer_comment
            FROM calendar_told
            WHERE registration_id = :registrationId
            ORDER BY ends_at, uid
            """)
    List<ToldRow> told(long registrationId);

    @Query("""
            INSERT INTO calendar_told (registration_id, meeting_id, uid, address, organiser, live, sequence_no, stamp,
                                       fingerprint, said, ends_at, first_message)
            VALUES (:registrationId, :meetingId, :uid, :address, :organiser, TRUE, :sequence, :stamp,
                    :fingerprint, :said, :endsAt, :firstMessage)
            ON DUPLICATE KEY UPDATE
              address = VALUES(address), live = TRUE, sequence_no = VALUES(sequence_no), stamp = VALUES(stamp),
              fingerprint = VALUES(fingerprint), said = VALUES(said), ends_at = VALUES(ends_at),
              first_message = VALUES(first_message), answer = IF(:keepAnswer, answer, NULL)
            """)
    void told(
            long registrationId,
            long meetingId,
            String uid,
            String address,
            String organiser,
            int sequence,
            Instant stamp,
            String fingerprint,
            String said,
            Instant endsAt,
            String firstMessage,
            boolean keepAnswer);

    @Query("""
            UPDATE calendar_told
            SET live = FALSE, sequence_no = :sequence, stamp = :stamp
            WHERE registration_id = :registrationId AND uid = :uid
            """)
    void takenAway(long registrationId, String uid, int sequence, Instant stamp);

    /**
     * Lets an entry count as changed, whatever it shows: nobody has been told. One that was to be taken away may stand in the
     * calendar still.
     */
    @Query("""
            UPDATE calendar_told SET fingerprint = '', live = TRUE
            WHERE registration_id = :registrationId AND uid = :uid AND sequence_no = :sequence AND stamp = :stamp
            """)
    void untold(long registrationId, String uid, int sequence, Instant stamp);

    @Query("""
            SELECT COUNT(*)
            FROM calendar_told
            WHERE registration_id = :registrationId AND uid = :uid AND live = :live AND sequence_no = :sequence
              AND stamp = :stamp
            """)
    long stands(long registrationId, String uid, boolean live, int sequence, Instant stamp);

    @Nullable
    @Query("SELECT fingerprint FROM calendar_told WHERE registration_id = :registrationId AND uid = :uid AND live")
    String fingerprint(long registrationId, String uid);

    @Query("DELETE FROM calendar_told WHERE registration_id = :registrationId")
    void forget(long registrationId);
}
