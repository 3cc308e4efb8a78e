package org.neaspec.plenary.form;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people answered. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SheetRepository extends GenericRepository<SheetRow, Long> {

    @Query("SELECT registration_id, meeting_id, answers FROM form_sheet WHERE registration_id = :registrationId")
    Optional<SheetRow> find(long registrationId);

    @Query("SELECT registration_id, meeting_id, answers FROM form_sheet WHERE registration_id IN (:registrationIds)")
    List<SheetRow> find(Collection<Long> registrationIds);

    @Query("SELECT registration_id, meeting_id, answers FROM form_sheet WHERE meeting_id = :meetingId")
    List<SheetRow> at(long meetingId);

    @Query("""
            INSERT INTO form_sheet (registration_id, meeting_id, answers, answered_at)
            VALUES (:registrationId, :meetingId, :answers, :now)
            ON DUPLICATE KEY UPDATE answers = :answers, answered_at = :now
            """)
    void keep(long registrationId, long meetingId, String answers, Instant now);

    @Query("DELETE FROM form_sheet WHERE registration_id = :registrationId")
    int remove(long registrationId);
}
