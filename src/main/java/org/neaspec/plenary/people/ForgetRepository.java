package org.neaspec.plenary.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Takes out of the directory what is to be forgotten. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ForgetRepository extends GenericRepository<PersonRow, Long> {

    @Query("SELECT COUNT(*) FROM registration WHERE person_id IN (:ids)")
    long registrations(List<Long> ids);

    @Query("SELECT COUNT(*) FROM person WHERE id IN (:ids) AND code IS NOT NULL")
    long printed(List<Long> ids);

    @Query("""
            UPDATE person SET honorific = NULL, given_name = NULL, family_name = NULL, printed_name = :name, local_name = NULL,
              email = NULL, email_key = NULL, phone = NULL, biography = NULL, job_title = NULL, unit = NULL,
              affiliation = NULL, body_id = NULL, language = NULL, version = version + 1, stale = FALSE
            WHERE id IN (:ids)
            """)
    void empty(List<Long> ids, String name);

    @Query("UPDATE person SET email = NULL, email_key = NULL, phone = NULL, version = version + 1 WHERE id IN (:ids)")
    void forgetAddresses(List<Long> ids);

    @Query("DELETE FROM person_key WHERE person_id = :id AND kind = 'MAIL'")
    void forgetMailKeys(long id);

    @Query("DELETE FROM person_pair WHERE one_id IN (:ids) OR other_id IN (:ids)")
    void forgetPairs(List<Long> ids);

    @Query("DELETE FROM person_step WHERE person_id IN (:ids)")
    void forgetSteps(List<Long> ids);

    @Query("DELETE FROM designation WHERE person_id IN (:ids)")
    void forgetDesignations(List<Long> ids);

    /** A merge whose way back is forgotten cannot be undone. */
    @Query("""
            UPDATE directory_merge SET way_back = '{}', undone_by = COALESCE(undone_by, '–'),
              undone_at = COALESCE(undone_at, :now)
            WHERE what = 'PERSON' AND (gone_id IN (:ids) OR kept_id IN (:ids))
            """)
    void forgetWayBack(List<Long> ids, Instant now);
}
