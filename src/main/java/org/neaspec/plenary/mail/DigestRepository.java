package org.neaspec.plenary.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Which members of staff want a mail each morning. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DigestRepository extends GenericRepository<OutboxLine, Long> {

    @Query("SELECT account_id FROM mail_digest ORDER BY account_id")
    List<Long> wanting();

    @Query("SELECT COUNT(*) FROM mail_digest WHERE account_id = :accountId")
    long wants(long accountId);

    @Query("INSERT IGNORE INTO mail_digest (account_id, wanted_at) VALUES (:accountId, UTC_TIMESTAMP(6))")
    void want(long accountId);

    @Query("DELETE FROM mail_digest WHERE account_id = :accountId")
    void stop(long accountId);
}
