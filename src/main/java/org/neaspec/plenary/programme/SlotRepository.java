package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds the places of the newest published version. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SlotRepository extends GenericRepository<SlotRow, Long> {

    @Query("""
            DELETE FROM speaker_slot
            WHERE item_id IN (SELECT id FROM programme_item WHERE meeting_id = :meetingId AND withdrawn_at IS NULL)
            """)
    /* Rows taken out keep theirs: who could attend them as a speaker is told by the calendar that they are cancelled. */
    void clear(long meetingId);

    /** The meetings whose newest version prints one of these. */
    @Query("""
            SELECT DISTINCT i.meeting_id
            FROM speaker_slot s JOIN programme_item i ON i.id = s.item_id
            WHERE s.person_id IN (:personIds) AND i.withdrawn_at IS NULL
            """)
    List<Long> meetingsOf(Collection<Long> personIds);

    @Query("""
            SELECT DISTINCT i.meeting_id, m.slug, m.title AS meeting, COALESCE(i.day, m.starts_on) AS day, i.title,
              i.public_id
            FROM speaker_slot s
            JOIN programme_item i ON i.id = s.item_id
            JOIN meeting m ON m.id = i.meeting_id
            WHERE s.person_id IN (:personIds) AND i.withdrawn_at IS NULL
            ORDER BY day DESC, i.title
            LIMIT 200
            """)
    List<Appearance> appearances(Collection<Long> personIds);

    @Introspected
    record Appearance(
            long meetingId,
            String slug,
            String meeting,
            @Nullable LocalDate day,
            String title,
            String publicId) {}

    void saveAll(List<SlotRow> slots);
}
