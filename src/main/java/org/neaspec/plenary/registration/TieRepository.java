package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose a registration is, and for which body. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TieRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            SELECT r.meeting_id, m.slug, m.title AS meeting, m.starts_on AS day, r.reference, r.job_title, r.organisation,
              r.status
            FROM registration r JOIN meeting m ON m.id = r.meeting_id
            WHERE r.person_id IN (:personIds)
            ORDER BY m.starts_on DESC, r.id DESC
            LIMIT 200
            """)
    List<Registered> of(Collection<Long> personIds);

    /** Meetings at which both are registered and neither has given it up or been refused. */
    @Query("""
            SELECT m.slug, m.title AS meeting, a.reference AS one, b.reference AS other
            FROM registration a
            JOIN registration b ON b.meeting_id = a.meeting_id
            JOIN meeting m ON m.id = a.meeting_id
            WHERE a.person_id = :one AND b.person_id = :other
              AND a.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'REPLACED')
              AND b.status NOT IN ('WITHDRAWN', 'DECLINED', 'CANCELLED', 'REPLACED')
            ORDER BY m.id
            """)
    List<Both> both(long one, long other);

    @Query("SELECT id FROM registration WHERE person_id = :personId ORDER BY id FOR UPDATE")
    List<Long> lock(long personId);

    @Query("UPDATE registration SET person_id = :to WHERE id IN (:ids) AND person_id = :from")
    int move(Collection<Long> ids, long from, long to);

    @Query("SELECT body_id FROM registration WHERE id = :id AND body_id IS NOT NULL")
    Optional<Long> body(long id);

    @Query("UPDATE registration SET body_id = :bodyId WHERE id = :id")
    void tie(long id, @Nullable Long bodyId);

    @Query("SELECT id FROM registration WHERE body_id = :bodyId ORDER BY id FOR UPDATE")
    List<Long> lockOfBody(long bodyId);

    @Query("UPDATE registration SET body_id = :to WHERE id IN (:ids) AND body_id = :from")
    int moveBody(Collection<Long> ids, long from, long to);

    @Introspected
    record Registered(
            long meetingId,
            String slug,
            String meeting,
            @Nullable LocalDate day,
            String reference,
            @Nullable String jobTitle,
            @Nullable String organisation,
            String status) {}

    @Introspected
    record Both(String slug, String meeting, String one, String other) {}
}
