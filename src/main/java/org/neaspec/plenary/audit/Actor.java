package org.neaspec.plenary.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param accountId the staff account, or null for anybody without one
 * @param name as it is shown, kept even when the account is gone
 */
public record Actor(@Nullable Long accountId, String name) {

    /** The server itself. */
    public static final Actor SERVER = new Actor(null, "Plenary");

    /** A member of staff. */
    public static Actor staff(long accountId, String name) {
        return new Actor(accountId, name);
    }

    /** Somebody without an account, by the name or address given. */
    public static Actor person(String name) {
        return new Actor(null, name);
    }
}
