package org.neaspec.plenary.delegation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A place in the programme for somebody of this State or body.
 *
 * @param number its place in the order of speakers of its part, from 1
 * @param minutes of the part; null where nobody says
 * @param line who stands there as printed now
 * @param proposal the name proposed, if any
 */
public record SpeakingSlot(
        String itemId,
        String slotId,
        String title,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        int number,
        @Nullable Integer minutes,
        String line,
        @Nullable SlotProposal proposal) {}
