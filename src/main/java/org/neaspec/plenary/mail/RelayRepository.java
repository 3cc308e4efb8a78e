package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the mail servers do that we hand mails to. All times are the database's own, so that all nodes agree. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RelayRepository extends GenericRepository<OutboxLine, Long> {

    /** @param rests how many seconds it is left alone from now on; 0 when it is not */
    @Introspected
    record State(
            int failures,
            @Nullable Instant failingSince,
            long rests,
            @Nullable String lastAnswer) {}

    @Query("INSERT IGNORE INTO mail_relay (name) VALUES (:name)")
    void know(String name);

    @Query("""
            SELECT failures, failing_since,
                   GREATEST(0, COALESCE(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), closed_until), 0)) AS rests, last_answer
            FROM mail_relay WHERE name = :name
            """)
    Optional<State> state(String name);

    /** Those that could not be reached so often that they are left alone now and then, and are still tried. */
    @Query("""
            SELECT failures, failing_since,
                   GREATEST(0, COALESCE(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), closed_until), 0)) AS rests, last_answer
            FROM mail_relay
            WHERE failures >= :failures AND closed_until > UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE
            """)
    List<State> failing(int failures);

    @Query("""
            UPDATE mail_relay
            SET failures = failures + 1, failing_since = COALESCE(failing_since, UTC_TIMESTAMP(6)), last_answer = :answer,
                closed_until = IF(failures < :most, NULL, UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND)
            WHERE name = :name
            """)
    void failed(String name, String answer, int most, long seconds);

    @Query("""
            UPDATE mail_relay SET failures = 0, failing_since = NULL, closed_until = NULL, last_answer = NULL
            WHERE name = :name AND failures > 0
            """)
    int reached(String name);

    /** Microseconds until the next mail may go; taken under a lock, until the transaction ends. */
    @Query("""
            SELECT GREATEST(0, COALESCE(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), next_slot), 0))
            FROM mail_relay WHERE name = :name FOR UPDATE
            """)
    Optional<Long> lockSlot(String name);

    @Query("UPDATE mail_relay SET next_slot = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND WHERE name = :name")
    void nextSlot(String name, long micros);
}
