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

    @Query("""
            SELECT * FROM list_import_row WHERE import_id = :importId AND (:outcome = '' OR outcome = :outcome)
            ORDER BY line LIMIT :count OFFSET :skipped
            """)
    List<ImportLineRow> rows(long importId, String outcome, int count, int skipped);
}
