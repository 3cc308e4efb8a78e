package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whom meetings remind, and for which days they have. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRepository extends GenericRepository<OutboxLine, Long> {

    String RULE =
            "SELECT r.id, r.public_id, r.meeting_id, r.anchor, r.days, r.status, r.segment, r.created_by FROM mail_rule r ";

    @Query(RULE + "WHERE r.meeting_id = :meetingId ORDER BY r.anchor, r.days DESC, r.id")
    List<ReminderRule> of(long meetingId);

    /** Those of meetings that are not over, as far as anybody has said. */
    @Query(RULE + "JOIN meeting m ON m.id = r.meeting_id WHERE m.ends_on IS NULL OR m.ends_on >= :day ORDER BY r.id")
    List<ReminderRule> since(LocalDate day);

    @Query(RULE + "WHERE r.public_id = CONVERT(:publicId USING ascii)")
    Optional<ReminderRule> find(String publicId);

    @Query("""
            INSERT INTO mail_rule (public_id, meeting_id, anchor, days, status, segment, created_at, created_by)
            VALUES (:publicId, :meetingId, :anchor, :days, :status, :segment, :at, :by)
            """)
    void add(
            String publicId,
            long meetingId,
            ReminderAnchor anchor,
            int days,
            String status,
            String segment,
            Instant at,
            String by);

    @Query("DELETE FROM mail_rule WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii)")
    int remove(long meetingId, String publicId);

    /** 1 for the one node that comes first, 0 for all others and ever after. */
    @Query("INSERT IGNORE INTO mail_rule_run (rule_id, anchor_day, people, at) VALUES (:ruleId, :day, 0, :at)")
    int begin(long ruleId, LocalDate day, Instant at);

    @Query("UPDATE mail_rule_run SET people = :people WHERE rule_id = :ruleId AND anchor_day = :day")
    void reminded(long ruleId, LocalDate day, int people);

    @Introspected
    record Run(long ruleId, LocalDate anchorDay, int people, Instant at) {}

    @Query("""
            SELECT u.rule_id, u.anchor_day, u.people, u.at
            FROM mail_rule_run u JOIN mail_rule r ON r.id = u.rule_id
            WHERE r.meeting_id = :meetingId
            """)
    List<Run> runs(long meetingId);

    @Query("SELECT COUNT(*) FROM mail_rule_run WHERE rule_id = :ruleId AND anchor_day = :day")
    long ran(long ruleId, LocalDate day);
}
