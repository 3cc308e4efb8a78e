package org.neaspec.plenary.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MeetingRepository extends GenericRepository<MeetingRow, Long> {

    /** All that a {@link FactsRow} holds; the long texts of a meeting stay where they are. */
    String FACTS = """
            SELECT m.id, m.slug, m.code, m.title, m.kind, m.stage, m.status_label, m.programme_label, m.mode,
                   m.demonstration, m.date_precision, m.starts_on, m.ends_on, m.date_text, m.hours_start, m.hours_end,
                   m.zone, m.venue_name, m.venue_room, m.city, m.country_code, m.venue_line, m.attendance_access,
                   m.attendance_line, m.guiding_promised, m.contact_email, m.registration_opens, m.registration_closes,
                   m.places, m.places_taken, m.waiting_list, m.by_invitation, m.endorsement, m.registration_freezes, m.papers_due,
                   m.revision, m.entry_sequence, m.version, m.created_at, m.revised_at, m.announced_at,
                   (SELECT GROUP_CONCAT(a.designation ORDER BY a.designation) FROM meeting_admits a WHERE a.meeting_id = m.id)
                       AS admits
            FROM meeting m
            """;

    MeetingRow save(MeetingRow meeting);

    Optional<MeetingRow> findById(Long id);

    @Query("SELECT COUNT(*) FROM meeting WHERE slug = CONVERT(:slug USING ascii) AND id <> :except")
    long countOfSlug(String slug, long except);

    @Query("SELECT COUNT(*) FROM meeting WHERE code = CONVERT(:code USING ascii) AND id <> :except")
    long countOfCode(String code, long except);

    @Query(FACTS + "WHERE m.slug = CONVERT(:slug USING ascii)")
    Optional<FactsRow> factsBySlug(String slug);

    @Query(FACTS + "WHERE m.id = :id")
    Optional<FactsRow> factsById(long id);

    @Query("""
            SELECT id, revision, registration_opens, registration_closes, places, places_taken, waiting_list,
                   by_invitation, zone, stage
            FROM meeting
            WHERE slug = CONVERT(:slug USING ascii) AND announced_at IS NOT NULL
            """)
    Optional<PulseRow> pulse(String slug);

    /** Lists are small: a secretariat holds some tens of meetings. A meeting is shown with one it is held in conjunction with. */
    @Query("""
            SELECT m.id, m.slug, m.code, m.title, m.kind, m.stage, m.mode, m.demonstration,
                   m.date_precision, m.starts_on, m.ends_on, m.date_text, m.hours_start, m.hours_end, m.zone,
                   m.venue_name, m.venue_room, m.city, m.country_code, m.venue_line,
                   m.registration_opens, m.registration_closes, m.places, m.places_taken, m.waiting_list, m.by_invitation,
                   s.slug AS series_slug, s.title AS series_title, s.position AS series_position,
                   m.ordinal, m.announced_at,
                   c.slug AS conjunction_slug, c.title AS conjunction_title
            FROM meeting m
            LEFT JOIN series s ON s.id = m.series_id
            LEFT JOIN meeting_relation r
                   ON r.id = (SELECT MIN(first.id)
                              FROM meeting_relation first
                              WHERE first.meeting_id = m.id
                                AND first.kind IN ('IN_CONJUNCTION_WITH', 'ASSOCIATED_EVENT_OF'))
            LEFT JOIN meeting c ON c.id = r.target_id AND c.announced_at IS NOT NULL
            ORDER BY m.id
            """)
    List<CardRow> cards();

    @Query("""
            UPDATE meeting
            SET slug = :slug, code = :code, title = :title, series_id = :seriesId, ordinal = :ordinal, kind = :kind,
                status_label = :statusLabel, mode = :mode,
                date_precision = :datePrecision, starts_on = :startsOn, ends_on = :endsOn, date_text = :dateText,
                hours_start = :hoursStart, hours_end = :hoursEnd, zone = :zone,
                venue_name = :venueName, venue_room = :venueRoom, city = :city, country_code = :countryCode,
                venue_line = :venueLine, host_code = :hostCode, host_line = :hostLine, chair_line = :chairLine,
                responsible_line = :responsibleLine, contact_email = :contactEmail, guiding_promised = :guidingPromised,
                about = :about, objectives_intro = :objectivesIntro, objectives_note = :objectivesNote,
                texts_markdown = :textsMarkdown, attendance_access = :attendanceAccess,
                attendance_line = :attendanceLine,
                version = version + 1, revision = revision + 1, entry_sequence = entry_sequence + 1,
                revised_at = GREATEST(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6)))
            WHERE id = :id AND version = :version
            """)
    int change(
            long id,
            int version,
            String slug,
            String code,
            String title,
            @Nullable Long seriesId,
            @Nullable Integer ordinal,
            MeetingKind kind,
            @Nullable String statusLabel,
            @Nullable Mode mode,
            DatePrecision datePrecision,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String dateText,
            @Nullable LocalTime hoursStart,
            @Nullable LocalTime hoursEnd,
            @Nullable String zone,
            @Nullable String venueName,
            @Nullable String venueRoom,
            @Nullable String city,
            @Nullable String countryCode,
            @Nullable String venueLine,
            @Nullable String hostCode,
            @Nullable String hostLine,
            @Nullable String chairLine,
            @Nullable String responsibleLine,
            @Nullable String contactEmail,
            boolean guidingPromised,
            @Nullable String about,
            @Nullable String objectivesIntro,
            @Nullable String objectivesNote,
            boolean textsMarkdown,
            String attendanceAccess,
            @Nullable String attendanceLine,
            Instant now);

    @Query("""
            UPDATE meeting
            SET stage = :stage, version = version + 1, revision = revision + 1, entry_sequence = entry_sequence + 1,
                revised_at = GREATEST(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6)))
            WHERE id = :id AND version = :version
            """)
    int setStage(long id, int version, Stage stage, Instant now);

    @Query("""
            UPDATE meeting
            SET announced_at = :now, version = version + 1, revision = revision + 1,
                revised_at = GREATEST(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6)))
            WHERE id = :id AND version = :version AND announced_at IS NULL
            """)
    int announce(long id, int version, Instant now);

    /** The meetings at the other end of relations print this one's title and date. */
    @Query("""
            UPDATE meeting
            SET revision = revision + 1
            WHERE id IN (SELECT target_id FROM meeting_relation WHERE meeting_id = :id)
               OR id IN (SELECT meeting_id FROM meeting_relation WHERE target_id = :id)
            """)
    int reviseRelated(long id);

    /** The next place, if there is one: one statement, so that two takers never get the same. */
    @Query("""
            UPDATE meeting
            SET places_taken = places_taken + 1
            WHERE id = :id AND (places IS NULL OR places_taken < places)
            """)
    int takePlace(long id);

    /** The same where nothing but the places of the whole meeting counts. */
    @Query("""
            UPDATE meeting
            SET places_taken = places_taken + 1
            WHERE id = :id AND places_plain AND (places IS NULL OR places_taken < places)
            """)
    int takePlainPlace(long id);

    String PLACES = """
            SELECT id AS meeting_id, places, places_taken, waiting_list, promotion, offer_hours, places_plain, stage,
                   starts_on, zone
            FROM meeting WHERE id = :id
            """;

    @Query(PLACES + " FOR UPDATE")
    Optional<HeldPlaces> holdPlaces(long id);

    @Query(PLACES)
    Optional<HeldPlaces> lookAtPlaces(long id);

    @Query("UPDATE meeting SET places_plain = :plain WHERE id = :id")
    void setPlain(long id, boolean plain);

    @Query("""
            UPDATE meeting
            SET places = :places, version = version + 1, revision = revision + 1,
                revised_at = GREATEST(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6)))
            WHERE id = :id
            """)
    void setPlaces(long id, @Nullable Integer places, Instant now);

    @Query("""
            UPDATE meeting
            SET waiting_list = :waitingList, promotion = :promotion, offer_hours = :offerHours,
                version = version + 1, revision = revision + 1,
                revised_at = GREATEST(revised_at + INTERVAL 1 SECOND, CAST(:now AS DATETIME(6)))
            WHERE id = :id
            """)
    void setWaitingList(long id, boolean waitingList, Promotion promotion, int offerHours, Instant now);

    @Query("UPDATE meeting SET places_taken = places_taken - 1 WHERE id = :id AND places_taken > 0")
    int releasePlace(long id);

    @Query("UPDATE meeting SET revision = revision + 1 WHERE id = :id")
    int revise(long id);

    @Query("UPDATE meeting SET programme_label = :label WHERE id = :id")
    void programmeCalled(long id, @Nullable String label);

    @Query("""
            UPDATE meeting
            SET registration_opens = :opens, registration_closes = :closes, places = :places,
                endorsement = :endorsement, registration_freezes = :freezes, papers_due = :papersDue,
                version = version + 1, revision = revision + 1
            WHERE id = :id AND version = :version AND (:places IS NULL OR places_taken <= :places)
            """)
    int setRegistration(
            long id,
            int version,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Integer places,
            EndorsementAsked endorsement,
            @Nullable Instant freezes,
            @Nullable Instant papersDue);

    /** How people come to a meeting, as at an earlier one; whether they are endorsed only where both are of one kind. */
    @Query("""
            UPDATE meeting m JOIN meeting e ON e.id = :earlierId
            SET m.waiting_list = e.waiting_list, m.promotion = e.promotion, m.offer_hours = e.offer_hours,
                m.endorsement = CASE WHEN m.kind = e.kind THEN e.endorsement ELSE m.endorsement END
            WHERE m.id = :id
            """)
    void copyTerms(long earlierId, long id);

    @Query(
            "UPDATE meeting SET by_invitation = :only, revision = revision + 1 WHERE id = :id AND by_invitation <> :only")
    int setByInvitation(long id, boolean only);

    @Query("SELECT ordinal FROM meeting WHERE id = :id AND ordinal IS NOT NULL")
    Optional<Integer> ordinal(long id);
}
