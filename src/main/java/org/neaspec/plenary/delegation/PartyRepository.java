package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The bodies that delegations may represent. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PartyRepository extends GenericRepository<DelegationRow, Long> {

    @Query("""
            SELECT b.id, b.name, b.kind FROM body b JOIN delegation d ON d.body_id = b.id WHERE d.meeting_id = :meetingId
            """)
    List<BodyLine> bodiesAt(long meetingId);

    @Query("SELECT id, name, kind FROM body WHERE id = :id")
    Optional<BodyLine> body(long id);

    @Introspected
    record BodyLine(long id, String name, String kind) {}
}
