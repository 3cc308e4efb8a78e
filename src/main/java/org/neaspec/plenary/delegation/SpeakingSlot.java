package org.neaspec.plenary.delegation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A place in the programme for somebody of this State or body.
 *
 * @param title empty where no more than the time may be known
 * @param audienceLine whom the row admits, where it is restricted
 * @param restricted whether not every participant may attend the row
 * @param whole whether the row is seen whole; where not, nothing is known of other speakers and of who stands there
 * @param number its place in the order of speakers of its part, from 1
 * @param minutes of the part; null where nobody says
 * @param line who stands there as printed now
 * @param proposal the name proposed, if any
 */
public record SpeakingSlot(
        String itemId,
        String slotId,
        String title,
        @Nullable String audienceLine,
        boolean restricted,
        boolean whole,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        int number,
        @Nullable Integer minutes,
        String line,
        @Nullable SlotProposal proposal) {}
