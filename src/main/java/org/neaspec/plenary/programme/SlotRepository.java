package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Who holds the places of the newest published version. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SlotRepository extends GenericRepository<SlotRow, Long> {

    @Query("""
            DELETE FROM speaker_slot
            WHERE item_id IN (SELECT id FROM programme_item WHERE meeting_id = :meetingId AND withdrawn_at IS NULL)
            """)
    /* Rows taken out keep theirs: who could attend them as a speaker is told by the calendar that they are cancelled. */
    void clear(long meetingId);

    /** The meetings whose newest version prints this person. */
    @Query("""
            SELECT DISTINCT i.meeting_id
            FROM speaker_slot s JOIN programme_item i ON i.id = s.item_id
            WHERE s.person_id = :personId AND i.withdrawn_at IS NULL
            """)
    List<Long> meetingsOf(long personId);

    void saveAll(List<SlotRow> slots);
}
