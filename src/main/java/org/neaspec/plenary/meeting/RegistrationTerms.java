package org.neaspec.plenary.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How registrations for a meeting are handled.
 *
 * @param freezes from when on a change by a person is a request to the secretariat; null for never
 */
public record RegistrationTerms(
        EndorsementAsked endorsement, @Nullable Instant freezes) {

    /** One key, and changes at any time. */
    public static final RegistrationTerms PLAIN = new RegistrationTerms(EndorsementAsked.NOT_ASKED, null);

    /** Whether a change by a person is no more than a request at this moment. */
    public boolean frozen(Instant now) {
        return freezes != null && !now.isBefore(freezes);
    }
}
