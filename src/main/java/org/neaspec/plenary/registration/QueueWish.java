package org.neaspec.plenary.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Eligibility.Eligible;

/**
 * Which registrations of a meeting somebody wants to see, whatever their status; null and empty where it does not matter.
 *
 * @param category by name
 * @param state a code
 * @param endorsement the name of an answer
 * @param assignee the number of an account; {@link #NOBODY} for those that nobody looks after
 * @param words each of which has to be in a name in either script, the body, the address or the reference
 * @param eligible who is admitted to the segment that is asked about
 * @param admitted whether those are wanted, or the others
 * @param among of which registrations alone, or null
 */
public record QueueWish(
        String category,
        String state,
        String endorsement,
        @Nullable Long assignee,
        String words,
        @Nullable Eligible eligible,
        boolean admitted,
        @Nullable List<Long> among) {

    /** Stands for no account. */
    public static final long NOBODY = 0;

    /** All there are. */
    public static final QueueWish ALL = new QueueWish("", "", "", null, "", null, false, null);

    /** In which order they come. */
    public enum Order {
        RECEIVED,
        LATEST,
        NAME,
        STATE
    }
}
