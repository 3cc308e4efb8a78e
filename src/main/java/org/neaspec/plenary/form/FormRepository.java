package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Published versions, which are added and never changed, and the one draft of a meeting. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FormRepository extends GenericRepository<VersionRow, Long> {

    @Query("""
            SELECT meeting_id, number, content, published_at, published_by
            FROM form_version WHERE meeting_id = :meetingId ORDER BY number DESC LIMIT 1
            """)
    Optional<VersionRow> newest(long meetingId);

    @Query("""
            SELECT meeting_id, number, content, published_at, published_by
            FROM form_version WHERE meeting_id = :meetingId AND number = :number
            """)
    Optional<VersionRow> version(long meetingId, int number);

    @Query("""
            SELECT meeting_id, number, content, published_at, published_by
            FROM form_version WHERE meeting_id = :meetingId ORDER BY number DESC
            """)
    List<VersionRow> versions(long meetingId);

    /** The number is part of the key: of two who publish the same next version, one is refused by the database. */
    @Query("""
            INSERT INTO form_version (meeting_id, number, content, published_at, published_by)
            VALUES (:meetingId, :number, :content, :now, :by)
            """)
    void publish(long meetingId, int number, String content, Instant now, String by);

    @Query("SELECT meeting_id, state, based_on, content FROM form_draft WHERE meeting_id = :meetingId")
    Optional<DraftRow> draft(long meetingId);

    /** The same, and whoever else works on the draft waits until this transaction is over. */
    @Query("SELECT meeting_id, state, based_on, content FROM form_draft WHERE meeting_id = :meetingId FOR UPDATE")
    Optional<DraftRow> lockDraft(long meetingId);

    @Query("""
            INSERT IGNORE INTO form_draft (meeting_id, state, based_on, content, changed_at, changed_by)
            VALUES (:meetingId, 0, :basedOn, :content, :now, :by)
            """)
    int begin(long meetingId, int basedOn, String content, Instant now, String by);

    @Query("""
            UPDATE form_draft SET state = state + 1, content = :content, changed_at = :now, changed_by = :by
            WHERE meeting_id = :meetingId AND state = :seen
            """)
    int change(long meetingId, int seen, String content, Instant now, String by);

    @Query("UPDATE form_draft SET based_on = :basedOn, state = state + 1 WHERE meeting_id = :meetingId")
    int rebase(long meetingId, int basedOn);

    @Introspected
    record DraftRow(long meetingId, int state, int basedOn, String content) {}
}
