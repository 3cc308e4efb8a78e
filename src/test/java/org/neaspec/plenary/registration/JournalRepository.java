package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What happened at a meeting in the order in which it took hold. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JournalRepository extends GenericRepository<RegistrationRow, Long> {

    @Query("""
            INSERT INTO capacity_journal (meeting_id, registration_id, quota_id, what, detail)
            VALUES (:meetingId, :registrationId, :quotaId, :what, :detail)
            """)
    void note(
            long meetingId,
            @Nullable Long registrationId,
            @Nullable Long quotaId,
            String what,
            @Nullable String detail);

    @Query(
            "SELECT registration_id, quota_id, what, detail FROM capacity_journal WHERE meeting_id = :meetingId ORDER BY id")
    List<Entry> of(long meetingId);

    @Query("UPDATE quota SET taken = taken + 1 WHERE id IN (:ids)")
    void takeAnyway(List<Long> ids);

    @Query("""
            UPDATE waiting_place SET offered_until = UTC_TIMESTAMP(6)
            WHERE meeting_id = :meetingId AND offered_until IS NOT NULL
            """)
    int lapse(long meetingId);

    @Query("""
            UPDATE occasion_wait SET offered_until = UTC_TIMESTAMP(6)
            WHERE meeting_id = :meetingId AND offered_until IS NOT NULL
            """)
    int lapseOccasions(long meetingId);

    @Introspected
    record Entry(
            @Nullable Long registrationId,
            @Nullable Long quotaId,
            String what,
            @Nullable String detail) {}
}
