package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What delegations wait for, at meetings that are not over. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChoreRepository extends GenericRepository<DelegationRow, Long> {

    /** One query for all meetings and all kinds; the numbers of a kind are as many as its rows. */
    @Query("""
            SELECT c.kind, m.id AS meeting_id, m.slug, m.title, COUNT(*) AS many
            FROM (
              SELECT 'PROPOSALS' AS kind, d.meeting_id
              FROM slot_proposal s JOIN delegation d ON d.id = s.delegation_id WHERE s.state = 'OPEN'
              UNION ALL
              SELECT 'MATTERS', d.meeting_id
              FROM other_matter o JOIN delegation d ON d.id = o.delegation_id WHERE o.noted_at IS NULL
              UNION ALL
              SELECT 'ENDORSEMENTS', r.meeting_id
              FROM registration r
              WHERE r.status = 'AWAITING_ENDORSEMENT' AND r.endorsement = 'AWAITED' AND r.updated_at < :longAgo
              UNION ALL
              SELECT IF(x.people = 0, 'NOBODY', 'NO_HEAD'), x.meeting_id
              FROM (SELECT d.id, d.meeting_id, COUNT(r.id) AS people, COUNT(IF(k.role = 'HEAD', r.id, NULL)) AS heads
                    FROM delegation d JOIN meeting n ON n.id = d.meeting_id
                    LEFT JOIN delegation_member k ON k.delegation_id = d.id
                    LEFT JOIN registration r ON r.id = k.registration_id
                      AND r.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'REPLACED')
                    WHERE d.invited AND n.starts_on BETWEEN :today AND :soon
                      AND EXISTS (SELECT 1 FROM focal_point f
                                  WHERE f.delegation_id = d.id AND f.removed_at IS NULL AND f.written_at IS NOT NULL)
                    GROUP BY d.id, d.meeting_id) x
              WHERE x.heads = 0
            ) c
            JOIN meeting m ON m.id = c.meeting_id
            WHERE m.ends_on >= :today AND m.stage NOT IN ('CANCELLED', 'POSTPONED')
            GROUP BY c.kind, m.id, m.slug, m.title, m.starts_on
            ORDER BY m.starts_on, m.id, c.kind
            """)
    List<Chore> at(Instant longAgo, LocalDate today, LocalDate soon);

    @Introspected
    record Chore(String kind, long meetingId, String slug, String title, long many) {}
}
