package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where to join a session, or the meeting as a whole, from afar.
 *
 * @param itemId the session; empty for the meeting as a whole
 * @param address in https; null since it was taken away
 */
@Introspected
public record JoinLink(String itemId, @Nullable String address, Instant revisedAt) {

    /** What stands in the place of a session where the meeting as a whole is meant. */
    public static final String WHOLE = "";

    private static final int LONGEST = 1000;

    /** What was pasted as an address that may be kept; empty when it is none that a browser opens safely. */
    public static Optional<String> address(String pasted) {
        try {
            var uri = new URI(pasted.strip());
            var text = uri.toASCIIString();
            return "https".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && text.length() <= LONGEST
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
