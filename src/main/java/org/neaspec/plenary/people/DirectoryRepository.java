package org.neaspec.plenary.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DirectoryRepository extends GenericRepository<PersonRow, Long> {

    @Query("SELECT COALESCE(merged_into, id) FROM body WHERE code = :code")
    Optional<Long> idOfBody(String code);

    @Query("SELECT COALESCE(merged_into, id) FROM person WHERE code = :code")
    Optional<Long> idOfPerson(String code);

    @Query("SELECT id, code, printed_name AS name FROM person WHERE code = :code")
    Optional<Directory.Named> namedPerson(String code);

    @Query("SELECT id, code, name FROM body WHERE code = :code")
    Optional<Directory.Named> namedBody(String code);

    @Query("SELECT id, code, printed_name AS name FROM person WHERE code IS NOT NULL ORDER BY printed_name, id")
    List<Directory.Named> persons();

    @Query("""
            SELECT p.id, p.public_id, p.printed_name AS name, p.biography
            FROM person a JOIN person p ON p.id = COALESCE(a.merged_into, a.id)
            WHERE a.public_id = :publicId AND p.code IS NOT NULL
            """)
    Optional<Profile> profile(String publicId);

    /** The same, and whoever else changes the person waits until this transaction is over. */
    @Query("""
            SELECT id, public_id, printed_name AS name, biography
            FROM person
            WHERE public_id = :publicId AND code IS NOT NULL AND merged_into IS NULL
            FOR UPDATE
            """)
    Optional<Profile> lockedProfile(String publicId);

    @Query("UPDATE person SET biography = :biography WHERE id = :id")
    int describe(long id, @Nullable String biography);

    @Query("""
            SELECT a.id, p.public_id
            FROM person a JOIN person p ON p.id = COALESCE(a.merged_into, a.id)
            WHERE a.id IN (:ids)
            """)
    List<Directory.PublicId> publicIds(Collection<Long> ids);

    @Query("SELECT id, merged_into AS into_id FROM person WHERE merged_into IS NOT NULL")
    List<Directory.Merged> merged();

    @Query("SELECT id, code, name FROM body WHERE merged_into IS NULL ORDER BY name, id")
    List<Directory.Named> bodies();

    @Query("""
            SELECT COALESCE(merged_into, id) AS id, code, name FROM body
            ORDER BY merged_into IS NOT NULL, name, id
            """)
    List<Directory.Named> bodyNames();

    @Query("INSERT INTO body (code, name, kind, state_code) VALUES (:code, :name, :kind, :stateCode)")
    void addBody(String code, String name, BodyKind kind, @Nullable String stateCode);

    @Query("""
            INSERT INTO person (public_id, code, honorific, given_name, family_name, printed_name, created_at)
            VALUES (:publicId, :code, :honorific, :givenName, :familyName, :printedName, :now)
            """)
    void addPerson(
            String publicId,
            String code,
            @Nullable String honorific,
            @Nullable String givenName,
            @Nullable String familyName,
            String printedName,
            Instant now);
}
