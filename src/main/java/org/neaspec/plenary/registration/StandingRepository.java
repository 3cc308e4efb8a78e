package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.neaspec.plenary.access.Designation;

/** The facts on which admission rests, for any number of registrations at once. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StandingRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            SELECT r.id AS registration_id, d.kind, d.state_code, d.valid_from, d.valid_until, d.source
            FROM registration r JOIN designation d ON d.person_id = r.person_id
            WHERE r.id IN (:ids) ORDER BY d.id
            """)
    List<Held> designations(List<Long> ids);

    @Query("""
            SELECT registration_id, segment_id, verdict, reason, ruled_by_name, ruled_at
            FROM ruling WHERE registration_id IN (:ids) ORDER BY id
            """)
    List<Ruled> rulings(List<Long> ids);

    /** In which rows they have a duty, which sessions with limited places they chose, and for which segments they wait. */
    @Query("""
            SELECT r.id AS registration_id, s.item_id, 'DUTY' AS why
            FROM registration r
            JOIN speaker_slot s ON s.person_id = r.person_id
            JOIN programme_item i ON i.id = s.item_id AND i.meeting_id = r.meeting_id
            WHERE r.id IN (:ids)
            UNION
            SELECT r.id, s.item_id, 'DUTY'
            FROM registration r
            JOIN person p ON p.merged_into = r.person_id
            JOIN speaker_slot s ON s.person_id = p.id
            JOIN programme_item i ON i.id = s.item_id AND i.meeting_id = r.meeting_id
            WHERE r.id IN (:ids)
            UNION
            SELECT c.registration_id, c.item_id, 'CHOICE' FROM session_choice c WHERE c.registration_id IN (:ids)
            UNION
            SELECT w.registration_id, w.segment_id, 'WAIT' FROM occasion_wait w
            WHERE w.registration_id IN (:ids) AND w.segment_id IS NOT NULL AND w.state <> 'TAKEN'
            """)
    List<Attended> attended(List<Long> ids);

    /** Those at a meeting about whom there is a ruling on this segment, who wait for it, or hold a designation of these kinds. */
    @Query("""
            SELECT r.id, r.meeting_id, r.status
            FROM ruling u JOIN registration r ON r.id = u.registration_id
            WHERE u.segment_id = :segmentId AND r.meeting_id = :meetingId
            UNION
            SELECT r.id, r.meeting_id, r.status
            FROM designation d JOIN registration r ON r.person_id = d.person_id
            WHERE d.kind IN (:kinds) AND r.meeting_id = :meetingId
            UNION
            SELECT r.id, r.meeting_id, r.status
            FROM occasion_wait w JOIN registration r ON r.id = w.registration_id
            WHERE w.segment_id = :segmentId AND w.state <> 'TAKEN' AND w.meeting_id = :meetingId
            """)
    List<Registered> special(long meetingId, long segmentId, List<String> kinds);

    @Introspected
    record Held(
            long registrationId,
            Designation kind,
            @Nullable String stateCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String source) {}

    @Introspected
    record Ruled(
            long registrationId,
            long segmentId,
            String verdict,
            @Nullable String reason,
            String ruledByName,
            Instant ruledAt) {}

    @Introspected
    record Attended(long registrationId, long itemId, String why) {

        boolean awaited() {
            return "WAIT".equals(why);
        }

        boolean chosen() {
            return "CHOICE".equals(why);
        }
    }
}
