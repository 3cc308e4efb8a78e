package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons who may be those of registrations, and whether they stand at the same meeting too. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LookalikeRepository extends GenericRepository<RegistrationRow, Long> {

    String THERE = """
             AND d.not_same = FALSE
            JOIN person q ON q.merged_into IS NULL AND q.id =
            """;

    String HERE = """
            LEFT JOIN registration o ON o.person_id = q.id AND o.meeting_id = r.meeting_id
              AND o.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'REPLACED')
            """;

    String AS_ONE = "JOIN person_pair d ON d.one_id = r.person_id" + THERE + " d.other_id " + HERE;
    String AS_OTHER = "JOIN person_pair d ON d.other_id = r.person_id" + THERE + " d.one_id " + HERE;

    String MARK = """
            SELECT r.id, CONCAT(CONVERT(o.reference USING utf8mb4), ' ', CONVERT(COALESCE(o.state_code, '') USING utf8mb4)) AS here
            FROM registration r
            """;

    @Query("SELECT u.id, COUNT(*) AS many, MIN(u.here) AS here FROM (" + MARK + AS_ONE
            + " WHERE r.id IN (:ids) UNION ALL " + MARK + AS_OTHER
            + " WHERE r.id IN (:ids)) u GROUP BY u.id")
    List<Mark> marks(Collection<Long> ids);

    String FOUND = """
            SELECT m.public_id AS mine, m.version AS mine_version, q.id AS person_id, q.public_id AS person,
              q.version AS person_version, q.printed_name AS name, q.local_name, q.email,
              COALESCE(b.name, q.affiliation) AS body, d.why, CONVERT(o.reference USING utf8mb4) AS reference,
              CONVERT(o.state_code USING utf8mb4) AS state_code,
              (SELECT COUNT(*) FROM designation g
               WHERE g.person_id = q.id AND (g.valid_until IS NULL OR g.valid_until >= :today)) AS holds
            FROM registration r JOIN person m ON m.id = r.person_id
            """;

    /** Who stands at the same meeting first, then who holds most, then who is most alike. */
    @Query("SELECT u.* FROM (" + FOUND + AS_ONE + " LEFT JOIN body b ON b.id = q.body_id WHERE r.id = :id UNION ALL "
            + FOUND + AS_OTHER + " LEFT JOIN body b ON b.id = q.body_id WHERE r.id = :id" + """
            ) u
            ORDER BY u.reference IS NULL, u.holds DESC, FIELD(u.why, 'EMAIL', 'OWN_SCRIPT', 'SAME_NAME', 'NEAR_NAME'),
              u.person_id
            LIMIT 6
            """)
    List<Lookalike> of(long id, LocalDate today);

    @Query("SELECT p.public_id FROM registration r JOIN person p ON p.id = r.person_id WHERE r.id = :id")
    String person(long id);

    @Introspected
    record Mark(long id, long many, @Nullable String here) {}
}
