package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Segments and the identities of published rows. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProgrammeRepository extends GenericRepository<ItemRow, Long> {

    @Query("""
            SELECT s.id, s.meeting_id, s.position, s.code, s.title, s.access, s.audience_line, s.visibility, s.version, s.revised_at,
                   (SELECT GROUP_CONCAT(a.designation) FROM segment_admits a WHERE a.segment_id = s.id) AS admits,
                   (SELECT MIN(i.day) FROM programme_item i WHERE i.segment_id = s.id AND i.withdrawn_at IS NULL) AS first_day
            FROM segment s
            WHERE s.meeting_id IN (:meetingIds)
            ORDER BY s.meeting_id, s.position
            """)
    List<SegmentRow> segments(List<Long> meetingIds);

    default List<SegmentRow> segments(long meetingId) {
        return segments(List.of(meetingId));
    }

    /** All rows that were ever published, those taken out too. */
    @Query("""
            SELECT id, public_id, meeting_id, segment_id, kind, day, starts_at, ends_at, title, sequence_no, created_at,
                   revised_at, withdrawn_at, by_choice
            FROM programme_item
            WHERE meeting_id = :meetingId
            ORDER BY id
            """)
    List<ItemRow> items(long meetingId);

    @Query("UPDATE programme_item SET by_choice = (id IN (:ids)) WHERE meeting_id = :meetingId")
    void setByChoice(long meetingId, Collection<Long> ids);

    void saveAll(List<ItemRow> items);

    void updateAll(List<ItemRow> items);
}
