package org.neaspec.plenary.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens by the hash of their secret. All times are the database's, so that nodes whose clocks differ agree. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiTokenRepository extends GenericRepository<ApiTokenRow, Long> {

    @Query("""
            INSERT INTO api_token (public_id, account_id, name, token_hash, scopes, all_meetings, created_at, expires_at)
            VALUES (:publicId, :accountId, :name, :tokenHash, :scopes, :allMeetings, UTC_TIMESTAMP(6),
              UTC_TIMESTAMP(6) + INTERVAL :days DAY)
            """)
    void add(
            String publicId,
            long accountId,
            String name,
            byte[] tokenHash,
            String scopes,
            boolean allMeetings,
            int days);

    @Query("""
            INSERT INTO api_token_meeting (token_id, meeting_id)
            SELECT t.id, m.id FROM api_token t JOIN meeting m ON m.id IN (:meetings) WHERE t.public_id = :publicId
            """)
    void limit(String publicId, List<Long> meetings);

    @Query("""
            SELECT id, account_id, name, scopes, all_meetings,
                   last_used_at IS NULL OR last_used_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE AS stale
            FROM api_token
            WHERE token_hash = :tokenHash AND revoked_at IS NULL AND expires_at > UTC_TIMESTAMP(6)
            """)
    Optional<ApiTokenRow> working(byte[] tokenHash);

    @Query("SELECT meeting_id FROM api_token_meeting WHERE token_id = :tokenId")
    List<Long> meetings(long tokenId);

    @Query("UPDATE api_token SET last_used_at = UTC_TIMESTAMP(6) WHERE id = :id")
    void used(long id);

    @Query("""
            SELECT t.public_id, t.name, t.scopes, t.all_meetings, t.created_at, t.expires_at, t.last_used_at, t.revoked_at,
                   (SELECT GROUP_CONCAT(m.title ORDER BY m.starts_on, m.id SEPARATOR '\n') FROM api_token_meeting l
                    JOIN meeting m ON m.id = l.meeting_id WHERE l.token_id = t.id) AS meetings
            FROM api_token t
            WHERE t.account_id = :accountId
            ORDER BY t.revoked_at IS NOT NULL, t.id DESC
            LIMIT 50
            """)
    List<Line> of(long accountId);

    @Query("SELECT COUNT(*) FROM api_token WHERE account_id = :accountId AND revoked_at IS NULL "
            + "AND expires_at > UTC_TIMESTAMP(6)")
    long countOf(long accountId);

    @Query("""
            UPDATE api_token SET revoked_at = UTC_TIMESTAMP(6)
            WHERE account_id = :accountId AND public_id = :publicId AND revoked_at IS NULL
            """)
    int revoke(long accountId, String publicId);

    @Query("""
            UPDATE api_token SET revoked_at = UTC_TIMESTAMP(6) WHERE account_id = :accountId AND revoked_at IS NULL
            """)
    int revokeAllOf(long accountId);

    @Introspected
    record Line(
            String publicId,
            String name,
            String scopes,
            boolean allMeetings,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String meetings) {}
}
