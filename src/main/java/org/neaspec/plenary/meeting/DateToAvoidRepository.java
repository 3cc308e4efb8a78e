package org.neaspec.plenary.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that meetings should avoid. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DateToAvoidRepository extends GenericRepository<MeetingRow, Long> {

    @Query("""
            SELECT public_id AS id, title, first_day, last_day, source, version
            FROM date_to_avoid
            ORDER BY first_day, last_day, title
            """)
    List<DateToAvoid> all();

    @Query("""
            SELECT public_id AS id, title, first_day, last_day, source, version
            FROM date_to_avoid
            WHERE first_day <= :until AND last_day >= :from
            ORDER BY first_day, last_day, title
            """)
    List<DateToAvoid> touching(LocalDate from, LocalDate until);

    @Query("""
            SELECT public_id AS id, title, first_day, last_day, source, version
            FROM date_to_avoid
            WHERE public_id = CONVERT(:publicId USING ascii)
            """)
    Optional<DateToAvoid> find(String publicId);

    @Query("""
            INSERT INTO date_to_avoid (public_id, title, first_day, last_day, source)
            VALUES (:publicId, :title, :firstDay, :lastDay, :source)
            """)
    void add(String publicId, String title, LocalDate firstDay, LocalDate lastDay, @Nullable String source);

    @Query("""
            UPDATE date_to_avoid
            SET title = :title, first_day = :firstDay, last_day = :lastDay, source = :source, version = version + 1
            WHERE public_id = CONVERT(:publicId USING ascii) AND version = :version
            """)
    int change(
            String publicId, int version, String title, LocalDate firstDay, LocalDate lastDay, @Nullable String source);

    @Query("DELETE FROM date_to_avoid WHERE public_id = CONVERT(:publicId USING ascii)")
    int remove(String publicId);
}
