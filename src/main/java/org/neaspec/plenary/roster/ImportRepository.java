package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files that are read in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRepository extends GenericRepository<ImportRow, Long> {

    ImportRow save(ImportRow row);

    @Query("SELECT * FROM list_import WHERE meeting_id = :meetingId AND public_id = CONVERT(:publicId USING ascii)")
    Optional<ImportRow> find(long meetingId, String publicId);

    @Query("SELECT * FROM list_import WHERE meeting_id = :meetingId ORDER BY id DESC LIMIT 20")
    List<ImportRow> newest(long meetingId);

    @Query("SELECT * FROM list_import WHERE state = 'APPLYING' ORDER BY id")
    List<ImportRow> applying();

    /** Whoever holds a file does its next rows; everybody else waits. */
    @Query("SELECT id FROM list_import WHERE id = :id FOR UPDATE")
    Optional<Long> hold(long id);

    @Query("""
            UPDATE list_import SET state = 'APPLYING', told = :told, started_at = :now
            WHERE id = :id AND state = 'READ'
            """)
    int start(long id, boolean told, Instant now);

    /** 1 for the node that ends it, 0 for the others and while anything is to do. */
    @Query("""
            UPDATE list_import SET state = 'DONE', ended_at = :now
            WHERE id = :id AND state = 'APPLYING'
              AND NOT EXISTS (SELECT 1 FROM list_import_row w WHERE w.import_id = list_import.id AND w.pending = TRUE)
            """)
    int end(long id, Instant now);

    /** One whose rows are being applied stays. */
    @Query("DELETE FROM list_import WHERE id = :id AND state <> 'APPLYING'")
    int remove(long id);

    @Query("DELETE FROM list_import WHERE opened_at < :before AND state <> 'APPLYING'")
    int forget(Instant before);

    @Query("""
            SELECT import_id, outcome, pending, COUNT(*) AS many FROM list_import_row
            WHERE import_id IN (:ids) GROUP BY import_id, outcome, pending
            """)
    List<Count> counts(List<Long> ids);

    @Introspected
    record Count(long importId, RowOutcome outcome, boolean pending, long many) {}
}
