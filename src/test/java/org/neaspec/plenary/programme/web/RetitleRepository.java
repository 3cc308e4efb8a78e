package org.neaspec.plenary.programme.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Changes a title as an organiser will. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RetitleRepository extends GenericRepository<RetitleRepository.Titled, Long> {

    @Query("UPDATE meeting SET title = :title, revision = revision + 1 WHERE id = :id")
    int retitle(long id, String title);

    @Introspected
    @MappedEntity("meeting")
    record Titled(@Id long id, String title) {}
}
