package org.neaspec.plenary.delegation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Somebody who names the delegation of a State or body to one meeting.
 *
 * @param addresses the recorded ones; the secret link is mailed to these and to no other
 * @param note of the secretariat, for itself
 * @param writtenAt when the link was last mailed
 */
public record FocalPoint(
        long id,
        String publicId,
        long delegationId,
        String name,
        List<EmailAddress> addresses,
        @Nullable String note,
        @Nullable Instant writtenAt)
        implements Caller {

    public FocalPoint {
        addresses = List.copyOf(addresses);
    }

    @Override
    public @Nullable Organiser organiser() {
        return null;
    }
}
