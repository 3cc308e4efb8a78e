package org.neaspec.plenary.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Forms that people keep half-way through. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<DraftRow, Long> {

    DraftRow save(DraftRow row);

    @Query("SELECT * FROM registration_draft WHERE token_hash = :tokenHash")
    Optional<DraftRow> find(byte[] tokenHash);

    @Query("""
            SELECT * FROM registration_draft
            WHERE meeting_id = :meetingId AND email_key = :emailKey AND expires_at > :now
            ORDER BY id DESC LIMIT 5
            """)
    List<DraftRow> newest(long meetingId, String emailKey, Instant now);

    @Query("""
            INSERT INTO registration_draft
              (meeting_id, email_key, nonce, token_hash, content, created_at, kept_at, expires_at)
            VALUES (:meetingId, :emailKey, :nonce, :tokenHash, :content, :now, :now, :until)
            ON DUPLICATE KEY UPDATE email_key = :emailKey, content = :content, kept_at = :now, expires_at = :until
            """)
    void put(
            long meetingId,
            String emailKey,
            byte[] nonce,
            byte[] tokenHash,
            byte[] content,
            Instant now,
            Instant until);

    @Query("DELETE FROM registration_draft WHERE token_hash = :tokenHash")
    void remove(byte[] tokenHash);

    @Query("""
            UPDATE registration_draft SET content = :content, kept_at = :now, expires_at = :until
            WHERE token_hash = :tokenHash AND expires_at > :now
            """)
    int keep(byte[] tokenHash, byte[] content, Instant now, Instant until);

    /** Its content goes at once; that there was one is remembered for a while. */
    @Query("UPDATE registration_draft SET content = :nothing, expires_at = :now WHERE token_hash = :tokenHash")
    int end(byte[] tokenHash, byte[] nothing, Instant now);

    /** A link that is over says so for a while, then it is forgotten. */
    @Query("DELETE FROM registration_draft WHERE expires_at < :before")
    int removeExpired(Instant before);
}
