package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** How far mailboxes were read. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PositionRepository extends GenericRepository<PositionRepository.Position, String> {

    /** @param validity with which the numbers of its mails hold (UIDVALIDITY, RFC 9051 2.3.1.1) */
    @Introspected
    record Position(long validity, long lastUid) {}

    @Query("SELECT validity, last_uid FROM mailbox_position WHERE mailbox = CONVERT(:mailbox USING ascii)")
    Optional<Position> of(String mailbox);

    /** A node that is behind takes nothing back. */
    @Query("""
            INSERT INTO mailbox_position (mailbox, validity, last_uid) VALUES (:mailbox, :validity, :uid)
            ON DUPLICATE KEY UPDATE
              last_uid = IF(validity = VALUES(validity), GREATEST(last_uid, VALUES(last_uid)), VALUES(last_uid)),
              validity = VALUES(validity)
            """)
    void reached(String mailbox, long validity, long uid);
}
