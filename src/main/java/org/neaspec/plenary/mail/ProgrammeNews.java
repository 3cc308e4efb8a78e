package org.neaspec.plenary.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.DifferenceWords.Day;

/**
 * What a mail says about a change of the programme.
 *
 * @param from the version it tells from; 0 where there was none
 * @param to the version it tells of
 * @param words the organiser's own line, or null
 * @param days the rows that concern this person, old and new
 * @param programmeLink the programme for everybody
 */
record ProgrammeNews(int from, int to, @Nullable String words, List<Day> days, String programmeLink) {

    ProgrammeNews {
        days = List.copyOf(days);
    }

    boolean nothing() {
        return days.isEmpty();
    }

    /** All that depends on what the person may know, in one text, after the versions it rests on. */
    String admission() {
        return from + " " + to + "\n" + days;
    }

    /** The versions in a text of {@link #admission}. */
    record Span(int from, int to) {

        static Span of(String admission) {
            String[] numbers = admission.substring(0, admission.indexOf('\n')).split(" ", -1);
            return new Span(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
    }
}
