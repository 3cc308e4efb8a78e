package org.neaspec.plenary.roster;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of files that are read in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportLineRepository extends GenericRepository<ImportLineRow, Long> {

    void saveAll(Iterable<ImportLineRow> rows);

    /** The next rows to be done, for whoever holds the file. */
    @Query("""
            SELECT * FROM list_import_row WHERE import_id = :importId AND pending = TRUE
            ORDER BY line LIMIT :count
            """)
    List<ImportLineRow> next(long importId, int count);

    /** 1 when the row is done by this now, 0 when it was done before. */
    @Query("""
            UPDATE list_import_row SET pending = FALSE, outcome = :outcome, reference = COALESCE(:reference, reference),
              remarks = :remarks
            WHERE id = :id AND pending = TRUE
            """)
    int done(long id, RowOutcome outcome, @Nullable String reference, String remarks);

    /** Of the rows about one person nothing stays but that there were such; what is still to be done for them is not done. */
    @Query("""
            UPDATE list_import_row l
            JOIN list_import i ON i.id = l.import_id
            JOIN registration r ON r.meeting_id = i.meeting_id AND r.reference = l.reference
            SET l.cells = '[]', l.name = '', l.remarks = '[]', l.pending = FALSE
            WHERE r.id = :registrationId
            """)
    void forget(long registrationId);

    @Query("""
            SELECT * FROM list_import_row WHERE import_id = :importId AND (:outcome = '' OR outcome = :outcome)
            ORDER BY line LIMIT :count OFFSET :skipped
            """)
    List<ImportLineRow> rows(long importId, String outcome, int count, int skipped);
}
