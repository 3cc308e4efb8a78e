package org.neaspec.plenary.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds and reads; there is deliberately nothing here that removes a line, or changes what was done, by whom and when. Only what
 * lines say about a person whose data are erased goes.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditEntry, Long> {

    @Query("""
            INSERT INTO audit_entry (at, account_id, actor, act, subject, detail)
            VALUES (UTC_TIMESTAMP(6), :accountId, :actor, :act, :subject, :detail)
            """)
    void add(@Nullable Long accountId, String actor, String act, String subject, @Nullable String detail);

    @Query("""
            SELECT id, at, actor, act, subject, detail
            FROM audit_entry
            WHERE id < :before
            ORDER BY id DESC
            LIMIT :count
            """)
    List<AuditEntry> newest(long before, int count);

    @Query("UPDATE audit_entry SET detail = NULL WHERE subject = :reference")
    void forgetDetails(String reference);

    @Query("UPDATE audit_entry SET subject = '–', detail = NULL WHERE subject IN (:names) AND account_id IS NOT NULL")
    void forgetSubjects(List<String> names);

    @Query("UPDATE audit_entry SET actor = '–' WHERE actor IN (:names) AND account_id IS NULL")
    void forgetActors(List<String> names);

    @Query("UPDATE audit_entry SET detail = NULL WHERE detail IN (:names)")
    void forgetInDetails(List<String> names);
}
