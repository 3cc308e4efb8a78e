package org.neaspec.plenary.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** What people want in their personal calendars. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FeedWishRepository extends GenericRepository<FeedWish, Long> {

    @Query("SELECT reminder, deadlines, changed_at FROM feed_wish WHERE registration_id = :registrationId")
    Optional<FeedWish> of(long registrationId);

    @Query("""
            INSERT INTO feed_wish (registration_id, reminder, deadlines, changed_at)
            VALUES (:registrationId, :reminder, :deadlines, :now)
            ON DUPLICATE KEY UPDATE
              reminder = VALUES(reminder), deadlines = VALUES(deadlines),
              changed_at = GREATEST(changed_at + INTERVAL 1 SECOND, VALUES(changed_at))
            """)
    void keep(long registrationId, @TypeDef(type = DataType.STRING) Reminder reminder, boolean deadlines, Instant now);
}
