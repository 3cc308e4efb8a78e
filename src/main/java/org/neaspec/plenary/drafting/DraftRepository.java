package org.neaspec.plenary.drafting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts and the states they went through. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<DraftRow, Long> {

    @Query("SELECT meeting_id, state, based_on FROM programme_draft WHERE meeting_id = :meetingId")
    Optional<DraftRow> find(long meetingId);

    /** The same, and whoever else works on the draft waits until this transaction is over. */
    @Query("SELECT meeting_id, state, based_on FROM programme_draft WHERE meeting_id = :meetingId FOR UPDATE")
    Optional<DraftRow> lock(long meetingId);

    @Query("INSERT IGNORE INTO programme_draft (meeting_id, state, based_on) VALUES (:meetingId, 0, :basedOn)")
    int begin(long meetingId, int basedOn);

    @Query("UPDATE programme_draft SET state = :state WHERE meeting_id = :meetingId")
    int move(long meetingId, int state);

    @Query("UPDATE programme_draft SET based_on = :basedOn WHERE meeting_id = :meetingId")
    int rebase(long meetingId, int basedOn);

    @Query("""
            SELECT number, content, said, made_by, made_at
            FROM programme_state
            WHERE meeting_id = :meetingId AND number = :number
            """)
    Optional<StateRow> state(long meetingId, int number);

    /** The acts before and after a state, without what they made. */
    @Query("""
            SELECT number, said, made_by, made_by_account, made_at
            FROM programme_state
            WHERE meeting_id = :meetingId AND number BETWEEN :from AND :to
            ORDER BY number
            """)
    List<StepRow> steps(long meetingId, int from, int to);

    @Introspected
    record StepRow(
            int number,
            @io.micronaut.core.annotation.Nullable String said,
            String madeBy,
            @io.micronaut.core.annotation.Nullable Long madeByAccount,
            Instant madeAt) {}

    @Query("""
            INSERT INTO programme_state (meeting_id, number, content, said, made_by, made_by_account, made_at)
            VALUES (:meetingId, :number, :content, :said, :madeBy, :madeByAccount, :madeAt)
            """)
    void add(
            long meetingId,
            int number,
            String content,
            @Nullable String said,
            String madeBy,
            @Nullable Long madeByAccount,
            Instant madeAt);

    @Query("DELETE FROM programme_state WHERE meeting_id = :meetingId AND (number > :newest OR number < :oldest)")
    int forget(long meetingId, int newest, int oldest);
}
