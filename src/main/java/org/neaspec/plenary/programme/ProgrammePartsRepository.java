package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a programme, and reads the formal agenda beside it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProgrammePartsRepository extends GenericRepository<NewItem, Long> {

    NewItem save(NewItem item);

    @Query("""
            INSERT INTO segment (meeting_id, position, code, title, access, audience_line, visibility)
            VALUES (:meetingId, :position, :code, :title, :access, :audienceLine, :visibility)
            """)
    void addSegment(
            long meetingId,
            int position,
            String code,
            String title,
            String access,
            @Nullable String audienceLine,
            String visibility);

    @Query("""
            INSERT INTO segment_admits (segment_id, designation)
            SELECT id, :designation FROM segment WHERE meeting_id = :meetingId AND code = :code
            """)
    void addAdmittedToSegment(long meetingId, String code, String designation);

    @Query("SELECT id FROM segment WHERE meeting_id = :meetingId AND code = :code")
    long segmentId(long meetingId, String code);

    @Query("INSERT INTO item_admits (item_id, designation) VALUES (:itemId, :designation)")
    void addAdmittedToItem(long itemId, String designation);

    @Query("""
            INSERT INTO item_part (item_id, position, title, printed_minutes, printed_line, order_basis)
            VALUES (:itemId, :position, :title, :minutes, :line, :orderBasis)
            """)
    void addPart(
            long itemId,
            int position,
            String title,
            @Nullable Integer minutes,
            @Nullable String line,
            @Nullable String orderBasis);

    @Query("SELECT id FROM item_part WHERE item_id = :itemId AND position = :position")
    long partId(long itemId, int position);

    @Query("""
            INSERT INTO speaker_slot (item_id, part_id, position, person_id, body_id, state_code, group_name, constituency,
                                      capacity_line, printed_line)
            VALUES (:itemId, :partId, :position, :personId, :bodyId, :stateCode, :groupName, :constituency,
                    :capacityLine, :printedLine)
            """)
    void addSlot(
            long itemId,
            @Nullable Long partId,
            int position,
            @Nullable Long personId,
            @Nullable Long bodyId,
            @Nullable String stateCode,
            @Nullable String groupName,
            @Nullable String constituency,
            @Nullable String capacityLine,
            @Nullable String printedLine);

    @Query("INSERT INTO guiding_question (item_id, position, text) VALUES (:itemId, :position, :text)")
    void addQuestion(long itemId, int position, String text);

    @Query("""
            INSERT INTO agenda_item (meeting_id, position, number, letter, title)
            VALUES (:meetingId, :position, :number, :letter, :title)
            """)
    void addAgendaItem(long meetingId, int position, int number, @Nullable String letter, String title);

    @Query("SELECT number, letter, title FROM agenda_item WHERE meeting_id = :meetingId ORDER BY position")
    List<AgendaItem> agenda(long meetingId);

    @Query("UPDATE segment SET visibility = :visibility, version = version + 1 WHERE id = :id")
    void setVisibility(long id, String visibility);

    @Query("""
            SELECT day, starts_at, ends_at
            FROM programme_item
            WHERE segment_id = :segmentId AND day IS NOT NULL
            ORDER BY day, starts_at
            """)
    List<ProgrammeTimes.Span> times(long segmentId);
}
