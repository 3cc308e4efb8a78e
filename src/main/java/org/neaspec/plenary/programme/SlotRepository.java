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
            DELETE FROM speaker_slot WHERE item_id IN (SELECT id FROM programme_item WHERE meeting_id = :meetingId)
            """)
    void clear(long meetingId);

    void saveAll(List<SlotRow> slots);
}
