package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/**
 * The secret links of focal points. A token is 256 bits, derived from a stored random nonce under the installation's key; the
 * database keeps the nonce and the token's SHA-256. Looking at a link changes nothing, so programs that follow the links of a
 * mail do no harm.
 */
@Singleton
public class FocalLinks {

    private static final int TOKEN_LENGTH = 43;
    private static final String PURPOSE = "delegation";

    private final FocalLinkRepository links;
    private final FocalPointRepository points;
    private final Secrets secrets;
    private final Clock clock;

    FocalLinks(FocalLinkRepository links, FocalPointRepository points, Secrets secrets, Clock clock) {
        this.links = links;
        this.points = points;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a link is worth now. */
    public sealed interface Answer {

        /** It works. */
        record Opens(FocalPoint focalPoint) implements Answer {}

        /** It worked once. */
        record Ended() implements Answer {}

        /** Nobody ever had it. */
        record Unknown() implements Answer {}
    }

    public Answer lookUp(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return new Answer.Unknown();
        }
        var row = links.findByTokenHash(hash(token));
        if (row.isEmpty()) {
            return new Answer.Unknown();
        }
        return row.filter(found -> found.opensAt(clock.instant()))
                .flatMap(found -> points.byId(found.focalPointId()))
                .<Answer>map(point -> new Answer.Opens(point.focalPoint()))
                .orElseGet(Answer.Ended::new);
    }

    /** The token that works now; made when there is none. Belongs to the caller's transaction. */
    String current(long focalPointId) {
        return links.current(focalPointId, clock.instant())
                .flatMap(this::derived)
                .orElseGet(() -> mint(focalPointId));
    }

    /** Makes a new link and ends all earlier ones. */
    String rotate(long focalPointId) {
        revoke(focalPointId);
        return mint(focalPointId);
    }

    void revoke(long focalPointId) {
        links.revokeAll(focalPointId, clock.instant());
    }

    private String mint(long focalPointId) {
        var nonce = RandomIds.bytes(16);
        var token = token(nonce);
        links.mint(focalPointId, nonce, hash(token), clock.instant());
        return token;
    }

    private Optional<String> derived(FocalLinkRow row) {
        var token = token(row.nonce());
        return Arrays.equals(hash(token), row.tokenHash()) ? Optional.of(token) : Optional.empty();
    }

    private String token(byte[] nonce) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign(PURPOSE, nonce));
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
