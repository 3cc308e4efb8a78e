package org.neaspec.plenary.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it in the list; the secret itself is known to nobody but who noted it down.
 *
 * @param everywhere whether it opens every meeting of its owner
 * @param meetings the titles of those it is limited to, otherwise
 */
public record ApiToken(
        String id,
        String name,
        Set<ApiScope> scopes,
        boolean everywhere,
        List<String> meetings,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
        meetings = List.copyOf(meetings);
    }

    /** Whether it still opens anything. */
    public boolean works(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
