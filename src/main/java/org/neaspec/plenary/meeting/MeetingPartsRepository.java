package org.neaspec.plenary.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDetails.Objective;
import org.neaspec.plenary.meeting.MeetingDetails.Organiser;

/** The lists that hang on a meeting. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeetingPartsRepository extends GenericRepository<MeetingRow, Long> {

    @Query("""
            SELECT m.about, m.objectives_intro, m.objectives_note, m.host_code, m.host_line, m.chair_line, m.responsible_line,
                   s.title AS series_title, s.slug AS series_slug, m.texts_markdown
            FROM meeting m
            LEFT JOIN series s ON s.id = m.series_id
            WHERE m.id = :id
            """)
    DetailsRow details(long id);

    @Query("SELECT label, text FROM objective WHERE meeting_id = :id ORDER BY position")
    List<Objective> objectives(long id);

    @Query("SELECT text FROM participant_group WHERE meeting_id = :id ORDER BY position")
    List<String> participantGroups(long id);

    @Query("""
            SELECT COALESCE(o.line, k.name, b.name) AS name, o.role
            FROM meeting_organiser o
            JOIN body b ON b.id = o.body_id
            LEFT JOIN body k ON k.id = b.merged_into
            WHERE o.meeting_id = :id
            ORDER BY o.position
            """)
    List<Organiser> organisers(long id);

    /** Relations read from this meeting, and those other meetings have to it. */
    @Query("""
            SELECT r.kind, 0 AS from_the_other, m.slug, m.title, m.code,
                   m.date_precision, m.starts_on, m.ends_on, m.date_text
            FROM meeting_relation r
            JOIN meeting m ON m.id = r.target_id
            WHERE r.meeting_id = :id AND m.announced_at IS NOT NULL
            UNION ALL
            SELECT r.kind, 1 AS from_the_other, m.slug, m.title, m.code,
                   m.date_precision, m.starts_on, m.ends_on, m.date_text
            FROM meeting_relation r
            JOIN meeting m ON m.id = r.meeting_id
            WHERE r.target_id = :id AND m.announced_at IS NOT NULL
            ORDER BY from_the_other, starts_on, slug
            """)
    List<RelationRow> relations(long id);

    @Query("SELECT kind, code FROM work_plan_tag WHERE meeting_id = :id ORDER BY position")
    List<WorkPlanTag> tags(long id);

    @Query("INSERT INTO work_plan_tag (meeting_id, position, kind, code) VALUES (:meetingId, :position, :kind, :code)")
    void addTag(long meetingId, int position, String kind, String code);

    @Query("SELECT designation FROM meeting_admits WHERE meeting_id = :id ORDER BY designation")
    List<String> admitted(long id);

    @Query("""
            SELECT COALESCE(k.name, b.name) AS name, o.role, o.line
            FROM meeting_organiser o
            JOIN body b ON b.id = o.body_id
            LEFT JOIN body k ON k.id = b.merged_into
            WHERE o.meeting_id = :id
            ORDER BY o.position
            """)
    List<MeetingProfile.HeldBy> heldBy(long id);

    @Query("DELETE FROM meeting_admits WHERE meeting_id = :id")
    void clearAdmitted(long id);

    @Query("DELETE FROM objective WHERE meeting_id = :id")
    void clearObjectives(long id);

    @Query("DELETE FROM participant_group WHERE meeting_id = :id")
    void clearParticipantGroups(long id);

    @Query("DELETE FROM meeting_organiser WHERE meeting_id = :id")
    void clearOrganisers(long id);

    @Query("DELETE FROM work_plan_tag WHERE meeting_id = :id")
    void clearTags(long id);

    @Query("SELECT id FROM meeting WHERE code = :code")
    Optional<Long> idOf(String code);

    @Query("SELECT COUNT(*) FROM meeting")
    long count();

    @Query("SELECT id FROM series WHERE slug = :slug")
    Optional<Long> idOfSeries(String slug);

    @Query("INSERT INTO series (slug, title, position) VALUES (:slug, :title, :position)")
    void addSeries(String slug, String title, int position);

    @Query("INSERT INTO meeting_admits (meeting_id, designation) VALUES (:meetingId, :designation)")
    void addAdmitted(long meetingId, String designation);

    @Query("INSERT INTO objective (meeting_id, position, label, text) VALUES (:meetingId, :position, :label, :text)")
    void addObjective(long meetingId, int position, @Nullable String label, String text);

    @Query("INSERT INTO participant_group (meeting_id, position, text) VALUES (:meetingId, :position, :text)")
    void addParticipantGroup(long meetingId, int position, String text);

    @Query("""
            INSERT INTO meeting_organiser (meeting_id, position, body_id, role, line)
            VALUES (:meetingId, :position, :bodyId, :role, :line)
            """)
    void addOrganiser(long meetingId, int position, long bodyId, String role, @Nullable String line);

    @Query("""
            INSERT INTO meeting_relation (meeting_id, kind, target_id, position)
            VALUES (:meetingId, :kind, :targetId, :position)
            """)
    void addRelation(long meetingId, String kind, long targetId, int position);
}
