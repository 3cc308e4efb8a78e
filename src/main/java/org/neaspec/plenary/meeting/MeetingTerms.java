package org.neaspec.plenary.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked about registrations for a meeting, and until when people send what is awaited of them.
 *
 * @param freezes from when on a change by a person is a request to the secretariat; null for never
 * @param papersDue by when speakers send their papers; null while nobody has said
 */
public record MeetingTerms(
        EndorsementAsked endorsement,
        @Nullable Instant freezes,
        @Nullable Instant papersDue) {

    /** One key, and changes at any time. */
    public static final MeetingTerms PLAIN = new MeetingTerms(EndorsementAsked.NOT_ASKED, null, null);

    /** Whether a change by a person is no more than a request at this moment. */
    public boolean frozen(Instant now) {
        return frozen(freezes, now);
    }

    /** The same where no more is known than from when on it is. */
    public static boolean frozen(@Nullable Instant freezes, Instant now) {
        return freezes != null && !now.isBefore(freezes);
    }
}
