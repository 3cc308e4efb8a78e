package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
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

    @Query("""
            SELECT m.title FROM delegation a JOIN delegation b ON b.meeting_id = a.meeting_id
            JOIN meeting m ON m.id = a.meeting_id
            WHERE a.body_id = :one AND b.body_id = :other ORDER BY m.id
            """)
    List<String> meetingsOfBoth(long one, long other);

    @Query("SELECT id FROM delegation WHERE body_id = :bodyId ORDER BY id FOR UPDATE")
    List<Long> lockOf(long bodyId);

    @Query("UPDATE delegation SET body_id = :to WHERE id IN (:ids) AND body_id = :from")
    int move(Collection<Long> ids, long from, long to);

    @Introspected
    record BodyLine(long id, String name, String kind) {}
}
