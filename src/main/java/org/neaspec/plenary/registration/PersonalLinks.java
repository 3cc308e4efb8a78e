package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neaspec.plenary.shared.Portions;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/**
 * The secret links of registrations. A token is 256 bits, derived from a stored random nonce under the installation's key; the
 * database keeps the nonce and the token's SHA-256, so that a copy of it opens nothing while every node can write the link
 * into a mail again.
 */
@Singleton
public class PersonalLinks {

    private static final int TOKEN_LENGTH = 43;

    private final LinkRepository links;
    private final Secrets secrets;
    private final Clock clock;

    PersonalLinks(LinkRepository links, Secrets secrets, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The token that works now for this purpose; made when there is none, or when the installation's key is another than the
     * one it was made with.
     */
    public String current(long registrationId, LinkPurpose purpose) {
        return existing(registrationId, purpose).orElseGet(() -> mint(registrationId, purpose));
    }

    /** The same for many registrations, by id: one query for each thousand that have one. */
    public Map<Long, String> current(List<Long> registrationIds, LinkPurpose purpose) {
        Map<Long, String> tokens = new HashMap<>();
        // In the order they were made, so the newest stays.
        Portions.of(registrationIds).stream()
                .flatMap(some -> links.current(some, purpose, clock.instant()).stream())
                .forEach(row -> derived(row)
                        .ifPresentOrElse(
                                token -> tokens.put(row.registrationId(), token),
                                () -> tokens.remove(row.registrationId())));
        registrationIds.forEach(id -> tokens.computeIfAbsent(id, missing -> mint(missing, purpose)));
        return tokens;
    }

    /** The token that works now for this purpose, if there is one. Makes none. */
    public Optional<String> existing(long registrationId, LinkPurpose purpose) {
        return links.current(registrationId, purpose, clock.instant()).flatMap(this::derived);
    }

    /** The registration whose link this is, while the link works. */
    public Optional<Long> registrationOf(String token, LinkPurpose purpose) {
        return lookUp(token, purpose) instanceof LinkAnswer.Opens opens
                ? Optional.of(opens.registrationId())
                : Optional.empty();
    }

    /** What a link is worth now. */
    public LinkAnswer lookUp(String token, LinkPurpose purpose) {
        if (token.length() != TOKEN_LENGTH) {
            return new LinkAnswer.Unknown();
        }
        var now = clock.instant();
        return links.findByTokenHashAndPurpose(hash(token), purpose)
                .map(row -> row.opensAt(now)
                        ? new LinkAnswer.Opens(row.registrationId())
                        : new LinkAnswer.Ended(row.registrationId(), row.endedAt(now)))
                .orElseGet(LinkAnswer.Unknown::new);
    }

    /** Makes a new link and ends all earlier ones of this purpose. */
    public String rotate(long registrationId, LinkPurpose purpose) {
        revoke(registrationId, purpose);
        return mint(registrationId, purpose);
    }

    /** Ends all links of this purpose at once. */
    public void revoke(long registrationId, LinkPurpose purpose) {
        links.revokeAll(registrationId, purpose, clock.instant());
    }

    /** What the database knows a token by. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    String mint(long registrationId, LinkPurpose purpose) {
        var nonce = RandomIds.bytes(16);
        var token = token(purpose, nonce);
        links.mint(registrationId, purpose, nonce, hash(token), clock.instant());
        return token;
    }

    private Optional<String> derived(LinkRow row) {
        var token = token(row.purpose(), row.nonce());
        return Arrays.equals(hash(token), row.tokenHash()) ? Optional.of(token) : Optional.empty();
    }

    private String token(LinkPurpose purpose, byte[] nonce) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign(purpose.signedAs(), nonce));
    }
}
