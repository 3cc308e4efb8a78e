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
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.calendar.CalendarAnswer;

/** What was answered, and everything that arrived. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReplyRepository extends GenericRepository<ReceivedReply, String> {

    /** Somebody who was invited, and what he or she answered last. */
    @Introspected
    record Invited(
            long registrationId,
            boolean live,
            int sequence,
            @Nullable Integer answerSequence,
            @Nullable Instant answerStamp) {

        /** Whether an answer as new as this, or newer, is noted already. */
        boolean knows(CalendarAnswer answer) {
            return answerSequence != null
                    && answerStamp != null
                    && (answerSequence > answer.sequence()
                            || (answerSequence == answer.sequence() && !answerStamp.isBefore(answer.stamp())));
        }
    }

    /** Held until the answer is noted, so that two answers are compared with each other. */
    @Query("""
            SELECT registration_id, live, sequence_no AS sequence, answer_sequence, answer_stamp
            FROM calendar_told
            WHERE uid = CONVERT(:uid USING ascii) AND address = :address
            LIMIT 1
            FOR UPDATE
            """)
    Optional<Invited> invited(String uid, String address);

    @Query("""
            INSERT IGNORE INTO calendar_reply (
              digest, received_at, outcome, sender, subject, registration_id, uid, answer, words, answer_sequence,
              answer_stamp)
            VALUES (
              :digest, :at, :outcome, :sender, :subject, :registrationId, :uid, :answer, :words, :answerSequence,
              :answerStamp)
            """)
    int add(
            String digest,
            Instant at,
            @TypeDef(type = DataType.STRING) ReplyOutcome outcome,
            String sender,
            String subject,
            @Nullable Long registrationId,
            @Nullable String uid,
            @Nullable String answer,
            @Nullable String words,
            @Nullable Integer answerSequence,
            @Nullable Instant answerStamp);

    /** An answer that waits for staff. */
    @Introspected
    record Waiting(
            long id,
            String uid,
            String attendee,
            Answer answer,
            int sequence,
            Instant stamp,
            @Nullable String words) {

        CalendarAnswer asAnswer() {
            return new CalendarAnswer(uid, attendee, answer, sequence, stamp, words, false);
        }
    }

    /** Held until it is noted. */
    @Query("""
            SELECT c.id, c.uid, c.sender AS attendee, c.answer, c.answer_sequence AS sequence, c.answer_stamp AS stamp, c.words
            FROM calendar_reply c
            JOIN registration r ON r.id = c.registration_id
            WHERE c.digest = CONVERT(:digest USING ascii) AND r.meeting_id = :meetingId AND c.outcome = 'UNCONFIRMED'
            FOR UPDATE
            """)
    Optional<Waiting> waiting(long meetingId, String digest);

    @Query("UPDATE calendar_reply SET outcome = :outcome WHERE id = :id")
    void became(long id, @TypeDef(type = DataType.STRING) ReplyOutcome outcome);

    /** Meetings, and how many answers wait for their staff. */
    @Query("""
            SELECT m.id AS meeting_id, m.slug, m.title, COUNT(*) AS many
            FROM calendar_reply c
            JOIN registration r ON r.id = c.registration_id
            JOIN meeting m ON m.id = r.meeting_id
            WHERE c.outcome = 'UNCONFIRMED'
            GROUP BY m.id, m.slug, m.title
            ORDER BY m.title
            """)
    List<MeetingCount> waiting();

    @Query("""
            UPDATE calendar_told
            SET answer = :answer, answer_sequence = :sequence, answer_stamp = :stamp, answer_comment = :comment,
                answered_at = :at
            WHERE registration_id = :registrationId AND uid = :uid
            """)
    void answered(
            long registrationId,
            String uid,
            String answer,
            int sequence,
            Instant stamp,
            @Nullable String comment,
            Instant at);

    @Query("""
            SELECT c.id, c.digest, c.received_at, c.outcome, c.sender, c.subject, c.answer, c.words
            FROM calendar_reply c
            WHERE c.outcome <> 'RECORDED'
              AND (c.registration_id IN (SELECT r.id FROM registration r WHERE r.meeting_id = :meetingId)
                   OR c.sender IN (SELECT r.email_key FROM registration r WHERE r.meeting_id = :meetingId)
                   OR c.sender IN (SELECT p.email_key FROM registration r JOIN person p ON p.id = r.person_id
                                   WHERE r.meeting_id = :meetingId AND p.email_key IS NOT NULL)
                   OR c.uid IN (SELECT t.uid FROM calendar_told t WHERE t.meeting_id = :meetingId))
            ORDER BY c.id DESC
            LIMIT :count
            """)
    List<ReceivedReply> arrivals(long meetingId, int count);

    /** What no meeting shows. */
    @Query("""
            SELECT c.id, c.digest, c.received_at, c.outcome, c.sender, c.subject, c.answer, c.words
            FROM calendar_reply c
            WHERE c.id < :before AND c.registration_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM person p JOIN registration r ON r.person_id = p.id
                              WHERE p.email_key = c.sender)
              AND NOT EXISTS (SELECT 1 FROM calendar_told t WHERE t.uid = CONVERT(c.uid USING ascii))
            ORDER BY c.id DESC
            LIMIT :count
            """)
    List<ReceivedReply> strange(long before, int count);

    /** How one session was answered; what was said of it last is the same for all. */
    @Introspected
    record Answered(String uid, String said, long invited, long accepted, long tentative, long declined) {}

    @Query("""
            SELECT uid,
                   (SELECT last.said FROM calendar_told last
                    WHERE last.meeting_id = :meetingId AND last.uid = t.uid AND last.live
                    ORDER BY last.stamp DESC LIMIT 1) AS said,
                   COUNT(*) AS invited, COALESCE(SUM(answer = 'ACCEPTED'), 0) AS accepted,
                   COALESCE(SUM(answer = 'TENTATIVE'), 0) AS tentative, COALESCE(SUM(answer = 'DECLINED'), 0) AS declined
            FROM calendar_told t
            WHERE meeting_id = :meetingId AND live
            GROUP BY uid
            """)
    List<Answered> answers(long meetingId);

    @Query("DELETE FROM calendar_reply WHERE registration_id = :registrationId")
    void forget(long registrationId);

    /** What somebody wrote who is registered nowhere under this address any more. */
    @Query("""
            DELETE FROM calendar_reply
            WHERE sender = :address AND registration_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM person p WHERE p.email_key = :address)
            """)
    void forgetFrom(String address);

    /** What is of no registration is not kept for ever. */
    @Query("DELETE FROM calendar_reply WHERE registration_id IS NULL AND received_at < :moment")
    int expire(Instant moment);
}
