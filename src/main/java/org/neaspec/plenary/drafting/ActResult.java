package org.neaspec.plenary.drafting;

import java.util.List;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** What came of an act. */
public sealed interface ActResult {

    /** The draft is now another one. An act that changes nothing gives the programme as it was, and is not recorded. */
    record Done(Programme after, Said said) implements ActResult {}

    /** Somebody else has changed the same row since the organiser looked; nothing was done. */
    record Conflict(ProgrammeItem theirs) implements ActResult {}

    /** The row, part, place or agenda item is not there any more; nothing was done. */
    record Gone() implements ActResult {}

    /** What was asked for cannot be; nothing was done. */
    record Refused(List<Problem> problems) implements ActResult {

        public Refused {
            problems = List.copyOf(problems);
        }

        public static Refused because(String field, String key, String... values) {
            return new Refused(List.of(new Problem(field, Said.of(key, values))));
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param field of the form it belongs to
     */
    record Problem(String field, Said words) {}
}
