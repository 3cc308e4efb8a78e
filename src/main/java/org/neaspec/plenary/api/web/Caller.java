package org.neaspec.plenary.api.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.api.Bearer;

/**
 * Whoever sent a request to the API: somebody with a token, or anybody.
 *
 * @param token null for anybody
 */
record Caller(@Nullable Bearer token) {

    Optional<Bearer> bearer() {
        return Optional.ofNullable(token);
    }

    /** Cookies count for nothing here: without a token everybody is a visitor. */
    Viewer viewer() {
        return token == null ? new Viewer.Visitor() : token.owner();
    }
}
