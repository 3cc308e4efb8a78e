package org.neaspec.plenary.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.account.Accounts;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.RandomIds;

/**
 * The personal access tokens of staff. A token is 256 random bits; the database keeps their SHA-256. Whatever it is for, it opens
 * no more than its owner may do at the moment it is used.
 */
@Singleton
public class ApiTokens {

    /** What every token begins with, so that people and scanners of leaked secrets recognise one. */
    public static final String PREFIX = "plenary_";

    /** The most that work at a time for one member of staff. */
    public static final int MOST = 20;

    private static final int BYTES = 32;
    private static final int LENGTH = PREFIX.length() + 43;

    private final ApiTokenRepository tokens;
    private final Accounts accounts;
    private final AuditTrail audit;

    ApiTokens(ApiTokenRepository tokens, Accounts accounts, AuditTrail audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Makes a token; returns its secret, which cannot be had again, or nothing where there are {@link #MOST} already. */
    @Transactional
    public Optional<String> make(Organiser owner, TokenWish wish) {
        if (tokens.countOf(owner.accountId()) >= MOST) {
            return Optional.empty();
        }
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(BYTES));
        String id = RandomIds.publicId();
        tokens.add(
                id,
                owner.accountId(),
                wish.name(),
                hash(secret),
                ApiScope.write(wish.scopes()),
                wish.everywhere(),
                wish.days());
        if (!wish.everywhere()) {
            tokens.limit(id, List.copyOf(wish.meetings()));
        }
        audit.record(actor(owner), "api.tokenMade", wish.name(), ApiScope.write(wish.scopes()));
        return Optional.of(secret);
    }

    /** The tokens of a member of staff: those that work first, then those taken back. */
    public List<ApiToken> of(Organiser owner) {
        return tokens.of(owner.accountId()).stream()
                .map(row -> new ApiToken(
                        row.publicId(),
                        row.name(),
                        ApiScope.read(row.scopes()),
                        row.allMeetings(),
                        row.meetings() == null
                                ? List.of()
                                : row.meetings().lines().toList(),
                        row.createdAt(),
                        row.expiresAt(),
                        row.lastUsedAt(),
                        row.revokedAt()))
                .toList();
    }

    /** Takes one's own token back, at once and on every node. False when there is none to take back. */
    @Transactional
    public boolean revoke(Organiser owner, String id) {
        if (tokens.revoke(owner.accountId(), id) == 0) {
            return false;
        }
        String name = tokens.of(owner.accountId()).stream()
                .filter(row -> row.publicId().equals(id))
                .map(ApiTokenRepository.Line::name)
                .findFirst()
                .orElse("–");
        audit.record(actor(owner), "api.tokenRevoked", name, null);
        return true;
    }

    /** Whose token this is and what for; nothing for one that is unknown, has expired, was taken back, or has a disabled owner. */
    public Optional<Bearer> find(String secret) {
        if (secret.length() != LENGTH || !secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<ApiTokenRow> found = tokens.working(hash(secret));
        Optional<Bearer> bearer =
                found.flatMap(row -> accounts.organiser(row.accountId()).map(owner -> bearer(row, owner)));
        if (bearer.isPresent() && found.get().stale()) {
            tokens.used(found.get().id());
        }
        return bearer;
    }

    private Bearer bearer(ApiTokenRow row, Organiser owner) {
        Set<Long> meetings = row.allMeetings() ? Set.of() : new HashSet<>(tokens.meetings(row.id()));
        return new Bearer(row.id(), row.name(), owner, ApiScope.read(row.scopes()), row.allMeetings(), meetings);
    }

    private static byte[] hash(String secret) {
        return Digests.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Actor actor(Organiser owner) {
        return Actor.staff(owner.accountId(), owner.name());
    }
}
