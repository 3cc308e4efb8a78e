package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.Bureau;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * Everything the checks look at.
 *
 * @param ordinal the number of the meeting in its series
 * @param today where the meeting is
 * @param states whose names texts are searched for
 * @param bureau the officers of the meeting, and its host
 */
public record CheckedDraft(
        MeetingFacts meeting,
        @Nullable Integer ordinal,
        List<SegmentFacts> segments,
        Programme programme,
        LocalDate today,
        List<State> states,
        Bureau bureau) {

    /** How many days before a meeting its programme should be complete. */
    public static final int NEAR = 14;

    public CheckedDraft(
            MeetingFacts meeting,
            @Nullable Integer ordinal,
            List<SegmentFacts> segments,
            Programme programme,
            LocalDate today,
            List<State> states,
            Bureau bureau) {
        this.meeting = meeting;
        this.ordinal = ordinal;
        this.segments = List.copyOf(segments);
        this.programme = programme;
        this.today = today;
        this.states = List.copyOf(states);
        this.bureau = bureau;
    }

    /** Whether the meeting begins within {@link #NEAR} days and is not over. */
    boolean near() {
        LocalDate first = first();
        LocalDate last = last();
        return first != null && last != null && !today.isBefore(first.minusDays(NEAR)) && !today.isAfter(last);
    }

    /** The first day, by the meeting's date or else by its rows. */
    private @Nullable LocalDate first() {
        List<LocalDate> days = programme.days();
        return meeting.date().exact() ? meeting.date().first() : days.isEmpty() ? null : days.get(0);
    }

    private @Nullable LocalDate last() {
        List<LocalDate> days = programme.days();
        return meeting.date().exact() ? meeting.date().last() : days.isEmpty() ? null : days.get(days.size() - 1);
    }

    /** The rows that take place. */
    List<ProgrammeItem> held() {
        return programme.items().stream().filter(item -> !item.cancelled()).toList();
    }

    /** Those of a day with a beginning before their end, in order. */
    List<ProgrammeItem> heldOn(LocalDate day) {
        return programme.on(day).stream()
                .filter(item -> !item.cancelled() && Times.runs(item))
                .sorted(Comparator.comparing(Times::start))
                .toList();
    }

    String stateName(String code) {
        return states.stream()
                .filter(state -> state.code().equals(code))
                .map(State::inText)
                .findFirst()
                .orElse(code);
    }

    Optional<SegmentFacts> segment(@Nullable String code) {
        return segments.stream().filter(segment -> segment.code().equals(code)).findFirst();
    }
}
