package org.neaspec.plenary.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code person}. A change of names makes the keys by which they are found {@code stale}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<PersonRow, Long> {

    PersonRow save(PersonRow row);

    String RECORD = """
            SELECT p.id, p.public_id, p.code, p.honorific, p.given_name, p.family_name, p.printed_name, p.local_name,
              p.job_title, p.unit, p.affiliation, p.body_id, b.code AS body_code, b.name AS body_name, p.email, p.phone,
              p.language, p.biography, p.version, m.public_id AS merged_into
            FROM person p
            LEFT JOIN body b ON b.id = p.body_id
            LEFT JOIN person m ON m.id = p.merged_into
            """;

    /** Whom the person looking may know of; a registration is what puts somebody in sight of those who review its meeting. */
    String IN_SIGHT = """
            (:everybody = TRUE OR EXISTS (
              SELECT 1 FROM registration r WHERE r.person_id = p.id AND r.meeting_id IN (:meetings)))
            """;

    /** Every word begins some word of the person's names or body; an address begins as it is typed. */
    String FITS = """
            AND (:mail = '' OR p.email_key LIKE CONCAT(:mail, '%'))
            AND (:one = '' OR EXISTS (SELECT 1 FROM person_key k
              WHERE k.person_id = p.id AND k.kind = 'WORD' AND k.value LIKE CONCAT(:one, '%')))
            AND (:two = '' OR EXISTS (SELECT 1 FROM person_key k
              WHERE k.person_id = p.id AND k.kind = 'WORD' AND k.value LIKE CONCAT(:two, '%')))
            AND (:three = '' OR EXISTS (SELECT 1 FROM person_key k
              WHERE k.person_id = p.id AND k.kind = 'WORD' AND k.value LIKE CONCAT(:three, '%')))
            """;

    @Query("""
            SELECT p.public_id, p.printed_name AS name, p.local_name, p.job_title,
              COALESCE(b.name, p.affiliation) AS body, p.email, p.code
            FROM person p LEFT JOIN body b ON b.id = p.body_id
            WHERE p.merged_into IS NULL AND
            """ + IN_SIGHT + FITS + """
            ORDER BY COALESCE(p.family_name, p.given_name,
              TRIM(LEADING CONCAT(COALESCE(p.honorific, ''), ' ') FROM p.printed_name)), p.printed_name, p.id
            LIMIT :count OFFSET :skipped
            """)
    List<PersonLine> find(
            boolean everybody,
            List<Long> meetings,
            String mail,
            String one,
            String two,
            String three,
            int count,
            int skipped);

    @Query("SELECT COUNT(*) FROM person p WHERE p.merged_into IS NULL AND " + IN_SIGHT + FITS)
    long count(boolean everybody, List<Long> meetings, String mail, String one, String two, String three);

    @Query(RECORD + "WHERE p.public_id = :publicId AND " + IN_SIGHT)
    Optional<PersonRecord> record(String publicId, boolean everybody, List<Long> meetings);

    @Query(RECORD + "WHERE p.id = :id")
    Optional<PersonRecord> byId(long id);

    /** Locked in the order of their ids, whatever the order asked for, so that nobody waits for anybody in a ring. */
    @Query("SELECT id FROM person WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Long> lock(List<Long> ids);

    @Query("SELECT id FROM person WHERE merged_into = :id ORDER BY id")
    List<Long> aliases(long id);

    @Query("""
            UPDATE person SET honorific = :honorific, given_name = :givenName, family_name = :familyName,
              printed_name = :printedName, local_name = :localName, job_title = :jobTitle, unit = :unit,
              affiliation = :affiliation, body_id = :bodyId, email = :email, email_key = :emailKey, phone = :phone,
              language = :language, biography = :biography, version = version + 1, stale = TRUE
            WHERE id = :id
            """)
    void change(
            long id,
            @Nullable String honorific,
            @Nullable String givenName,
            @Nullable String familyName,
            String printedName,
            @Nullable String localName,
            @Nullable String jobTitle,
            @Nullable String unit,
            @Nullable String affiliation,
            @Nullable Long bodyId,
            @Nullable String email,
            @Nullable String emailKey,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String biography);

    @Query("""
            INSERT INTO person_step (person_id, at, actor, act, detail)
            VALUES (:personId, :at, :actor, :act, :detail)
            """)
    void addStep(long personId, Instant at, String actor, PersonAct act, @Nullable String detail);

    @Query("""
            SELECT at, actor, act, detail FROM person_step WHERE person_id IN (:ids) ORDER BY id DESC LIMIT :count
            """)
    List<PersonStep> steps(List<Long> ids, int count);

    @Query("""
            UPDATE person SET honorific = :honorific, given_name = :givenName, family_name = :familyName,
              printed_name = :printedName, local_name = :localName, job_title = :jobTitle, unit = :unit,
              affiliation = :affiliation, phone = :phone, version = version + 1, stale = TRUE
            WHERE id = :id
            """)
    void told(
            long id,
            @Nullable String honorific,
            @Nullable String givenName,
            @Nullable String familyName,
            String printedName,
            @Nullable String localName,
            @Nullable String jobTitle,
            @Nullable String unit,
            @Nullable String affiliation,
            @Nullable String phone);

    @Query("""
            UPDATE person SET email = :email, email_key = :emailKey, stale = TRUE, version = version + 1 WHERE id = :id
            """)
    void address(long id, String email, @Nullable String emailKey);
}
