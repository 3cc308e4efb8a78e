package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;

/** The focal points by whom something happened to registrations. */
@Singleton
public class SponsorsInSteps {

    private final ForgottenRepository rows;

    SponsorsInSteps(ForgottenRepository rows) {
        this.rows = rows;
    }

    /** Forgets these names at a meeting, inside the caller's transaction; what was done, and when, stays. */
    public void forget(long meetingId, List<String> names) {
        rows.forgetActors(meetingId, names);
    }
}
