package org.neaspec.plenary.registration;

import java.time.Instant;

/** What a secret link is worth. */
public sealed interface LinkAnswer {

    /** It works. */
    record Opens(long registrationId) implements LinkAnswer {}

    /** It worked once: it was revoked, or its time is over. */
    record Ended(long registrationId, Instant at) implements LinkAnswer {}

    /** Nobody ever had it. */
    record Unknown() implements LinkAnswer {}
}
