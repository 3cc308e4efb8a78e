package org.neaspec.plenary.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Series of meetings. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SeriesRepository extends GenericRepository<MeetingRow, Long> {

    @Query("SELECT slug, title FROM series ORDER BY position, title")
    List<Series> all();

    @Query("SELECT slug, title FROM series WHERE slug = CONVERT(:slug USING ascii)")
    Optional<Series> find(String slug);

    @Query("SELECT id FROM series WHERE slug = CONVERT(:slug USING ascii)")
    Optional<Long> id(String slug);

    @Query("SELECT slug FROM series WHERE id = :id")
    Optional<String> slug(long id);

    @Query("""
            INSERT INTO series (slug, title, position)
            SELECT :slug, :title, COALESCE(MAX(position), 0) + 1 FROM series
            """)
    void add(String slug, String title);
}
