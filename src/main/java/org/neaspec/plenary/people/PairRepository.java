package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Persons that may be one, and those that were made one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PairRepository extends GenericRepository<PersonRow, Long> {

    @Query("""
            SELECT a.public_id AS one_id, a.printed_name AS one_name, a.local_name AS one_local, a.email AS one_email,
              COALESCE(ab.name, a.affiliation) AS one_body, b.public_id AS other_id, b.printed_name AS other_name,
              b.local_name AS other_local, b.email AS other_email, COALESCE(bb.name, b.affiliation) AS other_body, d.why
            FROM person_pair d
            JOIN person a ON a.id = d.one_id
            JOIN person b ON b.id = d.other_id
            LEFT JOIN body ab ON ab.id = a.body_id
            LEFT JOIN body bb ON bb.id = b.body_id
            WHERE d.not_same = :notSame AND a.merged_into IS NULL AND b.merged_into IS NULL
            ORDER BY d.id DESC
            LIMIT :count OFFSET :skipped
            """)
    List<Pair> pairs(boolean notSame, int count, int skipped);

    @Query("""
            SELECT COUNT(*)
            FROM person_pair d
            JOIN person a ON a.id = d.one_id AND a.merged_into IS NULL
            JOIN person b ON b.id = d.other_id AND b.merged_into IS NULL
            WHERE d.not_same = :notSame
            """)
    long count(boolean notSame);

    @Query("""
            INSERT INTO person_pair (one_id, other_id, why, not_same, decided_by, decided_at)
            VALUES (:one, :other, 'SAME_NAME', :notSame, :by, :now)
            ON DUPLICATE KEY UPDATE not_same = VALUES(not_same), decided_by = VALUES(decided_by),
              decided_at = VALUES(decided_at)
            """)
    void decide(long one, long other, boolean notSame, String by, Instant now);

    @Query("DELETE FROM person_key WHERE person_id = :id")
    void forgetKeys(long id);

    @Query("UPDATE person SET merged_into = :into, stale = :stale, version = version + 1 WHERE id = :id")
    void point(long id, @Nullable Long into, boolean stale);

    @Query("UPDATE person SET merged_into = :into WHERE id IN (:ids) AND merged_into = :from")
    void repoint(Collection<Long> ids, long from, long into);

    @Query("UPDATE person SET code = :code WHERE id = :id")
    void printed(long id, @Nullable String code);

    /** Unless programmes print this very person by now. */
    @Query("""
            UPDATE person SET code = NULL
            WHERE id = :id AND NOT EXISTS (SELECT 1 FROM speaker_slot s WHERE s.person_id = :id)
            """)
    void printedNoMore(long id);

    @Query("""
            INSERT INTO directory_merge (what, gone_id, kept_id, way_back, merged_by, merged_at)
            VALUES (:what, :goneId, :keptId, :wayBack, :by, :now)
            """)
    void addMerge(String what, long goneId, long keptId, String wayBack, String by, Instant now);

    @Query("""
            SELECT g.id, g.gone_id, g.kept_id, g.way_back FROM directory_merge g
            WHERE g.id = :id AND g.what = :what AND g.undone_at IS NULL
            """)
    Optional<Merge> merge(long id, String what);

    @Query("UPDATE directory_merge SET undone_by = :by, undone_at = :now WHERE id = :id AND undone_at IS NULL")
    int undone(long id, String by, Instant now);

    @Query("""
            SELECT g.id, p.printed_name AS name, g.merged_by, g.merged_at
            FROM directory_merge g JOIN person p ON p.id = g.gone_id
            WHERE g.what = 'PERSON' AND g.kept_id = :keptId AND g.undone_at IS NULL
            ORDER BY g.id DESC LIMIT 50
            """)
    List<MergedPerson> mergesInto(long keptId);

    @Introspected
    record Merge(long id, long goneId, long keptId, String wayBack) {}
}
