package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The keys by which persons are found, and the pairs of persons that may be one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonIndexRepository extends GenericRepository<PersonRow, Long> {

    @Query("""
            SELECT id FROM person WHERE stale = TRUE AND merged_into IS NULL ORDER BY id LIMIT :count
            FOR UPDATE SKIP LOCKED
            """)
    List<Long> stale(int count);

    @Query("""
            SELECT p.id, p.printed_name, p.given_name, p.family_name, p.local_name, p.email_key, p.unit, p.affiliation,
              b.name AS body_name, b.acronym AS body_acronym
            FROM person p LEFT JOIN body b ON b.id = p.body_id
            WHERE p.id IN (:ids) AND p.merged_into IS NULL
            """)
    List<NamedPerson> named(Collection<Long> ids);

    @Query("DELETE FROM person_key WHERE person_id IN (:ids)")
    void forget(Collection<Long> ids);

    /** @param keys a JSON list of objects: p the person, k the kind, v the value */
    @Query("""
            INSERT IGNORE INTO person_key (person_id, kind, value)
            SELECT t.p, t.k, t.v
            FROM JSON_TABLE(:keys, '$[*]' COLUMNS (p BIGINT PATH '$.p', k VARCHAR(8) PATH '$.k', v VARCHAR(120) PATH '$.v')) t
            """)
    void add(String keys);

    @Query("DELETE FROM person_pair WHERE not_same = FALSE AND (one_id IN (:ids) OR other_id IN (:ids))")
    void forgetPairs(Collection<Long> ids);

    @Query("""
            SELECT DISTINCT LEAST(k.person_id, o.person_id) AS one, GREATEST(k.person_id, o.person_id) AS other
            FROM person_key k
            JOIN person_key o ON o.kind = k.kind AND o.value = k.value AND o.person_id <> k.person_id
            WHERE k.person_id IN (:ids) AND k.kind IN ('SAME', 'NEAR', 'MAIL')
            LIMIT 5000
            """)
    List<Meeting> meetings(Collection<Long> ids);

    /** @param pairs a JSON list of objects: a and b the persons, the smaller id first, w why */
    @Query("""
            INSERT IGNORE INTO person_pair (one_id, other_id, why)
            SELECT t.a, t.b, t.w
            FROM JSON_TABLE(:pairs, '$[*]' COLUMNS (a BIGINT PATH '$.a', b BIGINT PATH '$.b', w VARCHAR(12) PATH '$.w')) t
            """)
    void addPairs(String pairs);

    @Query("UPDATE person SET stale = FALSE WHERE id IN (:ids)")
    void fresh(Collection<Long> ids);

    /** Two persons that have a key in common. */
    @Introspected
    record Meeting(long one, long other) {}
}
