package org.neaspec.plenary.api;

import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;

/**
 * Who sent a request with a token that works now.
 *
 * @param owner the member of staff, with the rights of this moment
 */
public record Bearer(
        long tokenId, String tokenName, Organiser owner, Set<ApiScope> scopes, boolean everywhere, Set<Long> meetings) {

    public Bearer {
        scopes = Set.copyOf(scopes);
        meetings = Set.copyOf(meetings);
    }

    /** Whether the token is for this meeting; what its owner may do there is another question. */
    public boolean isFor(long meetingId) {
        return everywhere || meetings.contains(meetingId);
    }
}
