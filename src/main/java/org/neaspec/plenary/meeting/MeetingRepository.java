package org.neaspec.plenary.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MeetingRepository extends GenericRepository<MeetingRow, Long> {

    MeetingRow save(MeetingRow meeting);

    @Query("""
            SELECT m.*,
                   (SELECT GROUP_CONCAT(a.designation ORDER BY a.designation) FROM meeting_admits a WHERE a.meeting_id = m.id)
                       AS admits
            FROM meeting m
            WHERE m.slug = CONVERT(:slug USING ascii)
            """)
    Optional<FactsRow> factsBySlug(String slug);

    @Query("""
            SELECT m.*,
                   (SELECT GROUP_CONCAT(a.designation ORDER BY a.designation) FROM meeting_admits a WHERE a.meeting_id = m.id)
                       AS admits
            FROM meeting m
            WHERE m.id = :id
            """)
    Optional<FactsRow> factsById(long id);

    @Query("""
            SELECT id, revision, registration_opens, registration_closes, places, places_taken, zone
            FROM meeting
            WHERE slug = CONVERT(:slug USING ascii)
            """)
    Optional<PulseRow> pulse(String slug);

    /** Lists are small: a secretariat holds some tens of meetings. A meeting is shown with one it is held in conjunction with. */
    @Query("""
            SELECT m.id, m.slug, m.code, m.title, m.kind, m.stage, m.mode, m.demonstration,
                   m.date_precision, m.starts_on, m.ends_on, m.date_text, m.hours_start, m.hours_end, m.zone,
                   m.venue_name, m.venue_room, m.city, m.country_code, m.venue_line,
                   m.registration_opens, m.registration_closes, m.places, m.places_taken,
                   s.slug AS series_slug, s.title AS series_title, s.position AS series_position,
                   m.ordinal,
                   c.slug AS conjunction_slug, c.title AS conjunction_title
            FROM meeting m
            LEFT JOIN series s ON s.id = m.series_id
            LEFT JOIN meeting_relation r
                   ON r.id = (SELECT MIN(first.id)
                              FROM meeting_relation first
                              WHERE first.meeting_id = m.id
                                AND first.kind IN ('IN_CONJUNCTION_WITH', 'ASSOCIATED_EVENT_OF'))
            LEFT JOIN meeting c ON c.id = r.target_id
            ORDER BY m.id
            """)
    List<CardRow> cards();

    /** The next place, if there is one: one statement, so that two takers never get the same. */
    @Query("""
            UPDATE meeting
            SET places_taken = places_taken + 1
            WHERE id = :id AND (places IS NULL OR places_taken < places)
            """)
    int takePlace(long id);

    @Query("UPDATE meeting SET places_taken = places_taken - 1 WHERE id = :id AND places_taken > 0")
    int releasePlace(long id);

    @Query("UPDATE meeting SET revision = revision + 1, revised_at = :now WHERE id = :id")
    int revise(long id, Instant now);

    @Query("""
            UPDATE meeting
            SET registration_opens = :opens, registration_closes = :closes, places = :places,
                version = version + 1, revision = revision + 1, revised_at = :now
            WHERE id = :id AND version = :version AND (:places IS NULL OR places_taken <= :places)
            """)
    int setRegistration(
            long id,
            int version,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Integer places,
            Instant now);
}
