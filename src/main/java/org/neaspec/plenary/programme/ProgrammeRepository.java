package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads one meeting's programme, each kind of child with one query whatever the size. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProgrammeRepository extends GenericRepository<NewItem, Long> {

    @Query("""
            SELECT s.id, s.position, s.code, s.title, s.access, s.audience_line, s.visibility, s.version,
                   (SELECT GROUP_CONCAT(a.designation) FROM segment_admits a WHERE a.segment_id = s.id) AS admits,
                   (SELECT MIN(i.day) FROM programme_item i WHERE i.segment_id = s.id) AS first_day
            FROM segment s
            WHERE s.meeting_id = :meetingId
            ORDER BY s.position
            """)
    List<SegmentRow> segments(long meetingId);

    @Query("""
            SELECT i.*,
                   (SELECT GROUP_CONCAT(a.designation) FROM item_admits a WHERE a.item_id = i.id) AS admits
            FROM programme_item i
            WHERE i.meeting_id = :meetingId
            ORDER BY i.day IS NULL, i.day, i.starts_at, i.position, i.id
            """)
    List<ItemRow> items(long meetingId);

    @Query("""
            SELECT p.id, p.item_id, p.title, p.printed_minutes, p.printed_line
            FROM item_part p
            JOIN programme_item i ON i.id = p.item_id
            WHERE i.meeting_id = :meetingId
            ORDER BY p.item_id, p.position
            """)
    List<PartRow> parts(long meetingId);

    @Query("""
            SELECT s.item_id, s.part_id, p.printed_name AS person_name, b.name AS body_name, s.state_code, s.group_name,
                   s.constituency, s.capacity_line, s.printed_line
            FROM speaker_slot s
            JOIN programme_item i ON i.id = s.item_id
            LEFT JOIN person p ON p.id = s.person_id
            LEFT JOIN body b ON b.id = s.body_id
            WHERE i.meeting_id = :meetingId
            ORDER BY s.item_id, s.part_id, s.position, s.id
            """)
    List<SlotRow> slots(long meetingId);

    @Query("""
            SELECT q.item_id, q.text
            FROM guiding_question q
            JOIN programme_item i ON i.id = q.item_id
            WHERE i.meeting_id = :meetingId
            ORDER BY q.item_id, q.position
            """)
    List<QuestionRow> questions(long meetingId);
}
