package org.neaspec.plenary.api;

import java.util.Set;

/**
 * A token to be made.
 *
 * @param everywhere for every meeting of the owner, now and later
 * @param meetings the ids of those it is limited to, otherwise
 */
public record TokenWish(String name, Set<ApiScope> scopes, boolean everywhere, Set<Long> meetings, int days) {

    public TokenWish {
        scopes = Set.copyOf(scopes);
        meetings = Set.copyOf(meetings);
    }
}
