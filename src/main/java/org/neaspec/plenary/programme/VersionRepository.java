package org.neaspec.plenary.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Published versions. They are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VersionRepository extends GenericRepository<ItemRow, Long> {

    @Query("""
            SELECT meeting_id, number, label, note, published_at, published_by, content
            FROM programme_version
            WHERE meeting_id = :meetingId
            ORDER BY number DESC
            LIMIT 1
            """)
    Optional<VersionRow> newest(long meetingId);

    @Query("""
            SELECT meeting_id, number, label, note, published_at, published_by, content
            FROM programme_version
            WHERE meeting_id = :meetingId
            ORDER BY number DESC
            LIMIT :most
            """)
    List<VersionRow> newest(long meetingId, int most);

    @Query("""
            SELECT meeting_id, number, label, note, published_at, published_by, content
            FROM programme_version
            WHERE meeting_id = :meetingId AND number = :number
            """)
    Optional<VersionRow> find(long meetingId, int number);

    @Query("""
            SELECT number, label, note, published_at, published_by
            FROM programme_version
            WHERE meeting_id = :meetingId
            ORDER BY number DESC
            """)
    List<VersionLine> lines(long meetingId);

    /** All versions whole, newest first: for the rare question what any of them ever had. */
    @Query("""
            SELECT meeting_id, number, label, note, published_at, published_by, content
            FROM programme_version
            WHERE meeting_id = :meetingId
            ORDER BY number DESC
            """)
    List<VersionRow> all(long meetingId);

    /** The number is part of the key: of two who publish the same next version, one is refused by the database. */
    @Query("""
            INSERT INTO programme_version (
              meeting_id, number, label, note, published_at, published_by, notice, notice_words, content)
            VALUES (:meetingId, :number, :label, :note, :publishedAt, :publishedBy, :notice, :words, :content)
            """)
    void add(
            long meetingId,
            int number,
            @Nullable String label,
            @Nullable String note,
            Instant publishedAt,
            String publishedBy,
            ProgrammePublished.Tell notice,
            @Nullable String words,
            String content);

    /** The newest version below a number whose changes need not be told any more. */
    @Query("""
            SELECT COALESCE(MAX(number), 0)
            FROM programme_version
            WHERE meeting_id = :meetingId AND number < :number AND notice <> 'HOLD'
            """)
    int told(long meetingId, int number);

    @Query("SELECT notice_words FROM programme_version WHERE meeting_id = :meetingId AND number = :number")
    Optional<String> words(long meetingId, int number);

    @Query("""
            SELECT number, label, note, published_at, published_by
            FROM programme_version
            WHERE meeting_id = :meetingId
            ORDER BY number DESC
            LIMIT 1
            """)
    Optional<VersionLine> newestLine(long meetingId);
}
