package org.neaspec.plenary.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code body}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BodyRepository extends GenericRepository<PersonRow, Long> {

    String BODY = """
            SELECT b.id, b.code, b.name, b.acronym, b.kind, b.state_code, b.parent_id, q.code AS parent_code,
              q.name AS parent_name,
              (SELECT COUNT(*) FROM person p WHERE p.body_id = b.id AND p.merged_into IS NULL) AS people,
              b.version, m.code AS merged_into
            FROM body b
            LEFT JOIN body q ON q.id = b.parent_id
            LEFT JOIN body m ON m.id = b.merged_into
            """;

    String FITS = """
            WHERE b.merged_into IS NULL AND (:kind = '' OR b.kind = :kind) AND (:state = '' OR b.state_code = :state)
              AND (:words = '' OR b.name LIKE CONCAT('%', :words, '%') OR b.acronym LIKE CONCAT(:words, '%'))
            """;

    @Query(BODY + FITS + "ORDER BY b.name, b.id LIMIT :count OFFSET :skipped")
    List<Body> find(String kind, String state, String words, int count, int skipped);

    @Query("SELECT COUNT(*) FROM body b " + FITS)
    long count(String kind, String state, String words);

    @Query(BODY + "WHERE b.code = CONVERT(:code USING ascii)")
    Optional<Body> byCode(String code);

    @Query(BODY + "WHERE b.id = :id")
    Optional<Body> byId(long id);

    @Query(BODY + "WHERE b.parent_id = :id AND b.merged_into IS NULL ORDER BY b.name, b.id LIMIT 200")
    List<Body> parts(long id);

    @Query("SELECT name FROM body WHERE merged_into IS NULL ORDER BY name, id LIMIT 1000")
    List<String> names();

    @Query("SELECT name FROM body WHERE merged_into IS NULL AND kind <> 'OTHER' ORDER BY name, id LIMIT 500")
    List<String> offered();

    /** The one of this name, before or after it was merged, or else the only one of this acronym: one query in each registration. */
    @Query("""
            SELECT found.id
            FROM (SELECT COALESCE(
                (SELECT COALESCE(b.merged_into, b.id) FROM body b
                 WHERE b.name = :name AND (b.state_code IS NULL OR :state IS NULL OR b.state_code = :state)
                 ORDER BY b.merged_into IS NOT NULL, b.id LIMIT 1),
                (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(b.id) END FROM body b
                 WHERE b.merged_into IS NULL AND b.acronym = :name
                   AND (b.state_code IS NULL OR :state IS NULL OR b.state_code = :state))) AS id) found
            WHERE found.id IS NOT NULL
            """)
    Optional<Long> matching(String name, @Nullable String state);

    @Query("SELECT code FROM body WHERE name = :name AND merged_into IS NULL ORDER BY id LIMIT 1")
    Optional<String> codeOf(String name);

    @Query("SELECT id FROM body WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Long> lock(List<Long> ids);

    @Query("""
            INSERT INTO body (code, name, acronym, kind, state_code, parent_id)
            VALUES (:code, :name, :acronym, :kind, :stateCode, :parentId)
            """)
    void add(
            String code,
            String name,
            @Nullable String acronym,
            BodyKind kind,
            @Nullable String stateCode,
            @Nullable Long parentId);

    @Query("""
            UPDATE body SET name = :name, acronym = :acronym, kind = :kind, state_code = :stateCode,
              parent_id = :parentId, version = version + 1
            WHERE id = :id
            """)
    void change(
            long id,
            String name,
            @Nullable String acronym,
            BodyKind kind,
            @Nullable String stateCode,
            @Nullable Long parentId);

    /** People are found by the names of their body too. */
    @Query("UPDATE person SET stale = TRUE WHERE body_id = :id")
    void staleIn(long id);

    @Query("SELECT id FROM person WHERE body_id = :id ORDER BY id FOR UPDATE")
    List<Long> peopleIn(long id);

    @Query("UPDATE person SET body_id = :to, stale = TRUE WHERE id IN (:ids) AND body_id = :from")
    void movePeople(Collection<Long> ids, long from, long to);

    @Query("SELECT id FROM body WHERE parent_id = :id AND id <> :other ORDER BY id FOR UPDATE")
    List<Long> partsOf(long id, long other);

    @Query("UPDATE body SET parent_id = :to WHERE id IN (:ids) AND parent_id = :from")
    void moveParts(Collection<Long> ids, long from, long to);

    @Query("SELECT id FROM body WHERE merged_into = :id ORDER BY id FOR UPDATE")
    List<Long> aliases(long id);

    @Query("UPDATE body SET merged_into = :to WHERE id IN (:ids) AND merged_into = :from")
    void repoint(Collection<Long> ids, long from, long to);

    @Query("UPDATE body SET merged_into = :into, version = version + 1 WHERE id = :id")
    void point(long id, @Nullable Long into);

    @Query("UPDATE body SET parent_id = :parentId WHERE id = :id")
    void place(long id, @Nullable Long parentId);

    @Query("""
            SELECT g.id, b.name, g.merged_by, g.merged_at
            FROM directory_merge g JOIN body b ON b.id = g.gone_id
            WHERE g.what = 'BODY' AND g.kept_id = :keptId AND g.undone_at IS NULL
            ORDER BY g.id DESC LIMIT 50
            """)
    List<MergedBody> mergesInto(long keptId);
}
