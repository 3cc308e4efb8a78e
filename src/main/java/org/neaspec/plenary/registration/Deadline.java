package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when somebody may complete a registration and change it alone. Rooms above implement it for what is their own, since this
 * one knows none of them.
 */
public interface Deadline {

    /** The moment from which on it is over; empty where there is none. */
    Optional<Instant> of(long registrationId);
}
