package org.neaspec.plenary.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.calendar.CalendarTime.Timed;
import org.neaspec.plenary.itip.Plan.Step;
import org.neaspec.plenary.itip.Plan.Wanted;

/** What a calendar is told next, and by which numbers. */
class PlanTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID UID = UUID.fromString("8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b01");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** Acceptance line 10; nodes whose clocks are ten minutes off take turns. */
    @Test
    void numbers_only_rise_whatever_the_clocks_of_the_nodes_say() {
        int steps = 0;
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Told last = null;
            for (int act = 0; act < 60; act++) {
                Instant now = BEGIN.plusSeconds(act + random.nextInt(1_200) - 600L);
                State state = random.nextInt(4) == 0 ? State.CANCELLED : State.CONFIRMED;
                List<Wanted> wanted = random.nextInt(4) == 0
                        ? List.of()
                        : List.of(new Wanted(
                                entry(random.nextInt(5), state, "2027-06-01T09:00"), "words " + random.nextInt(3)));
                String address = random.nextInt(6) == 0 ? "new@example.org" : "old@example.org";
                for (Step step : Plan.of(wanted, last == null ? List.of() : List.of(last), address, now)) {
                    if (last != null) {
                        assertThat(step.sequence()).isGreaterThan(last.sequence());
                        assertThat(step.stamp()).isAfter(last.stamp());
                    }
                    steps++;
                    last = new Told(
                            step.uid(),
                            step.address(),
                            step instanceof Step.Request,
                            step.sequence(),
                            step.stamp(),
                            step instanceof Step.Request request ? request.fingerprint() : "",
                            Instant.parse("2027-06-01T10:00:00Z"));
                }
            }
        }
        assertThat(steps).isGreaterThan(500);
    }

    /** The hour on the wall stays, the moment does not: it is the same entry, told once more. */
    @Test
    void a_session_moved_across_a_change_of_the_clock_is_the_same_entry_told_again() {
        CalendarEntry before = entry(0, State.CONFIRMED, "2027-03-27T09:00");
        CalendarEntry after = entry(1, State.CONFIRMED, "2027-03-29T09:00");
        var told = new Told(
                UID.toString(),
                "a@example.org",
                true,
                0,
                BEGIN,
                "before",
                before.time().begins().plusSeconds(5_400));

        List<Step> steps = Plan.of(List.of(new Wanted(after, "after")), List.of(told), "a@example.org", BEGIN);

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.uid()).isEqualTo(UID.toString());
            assertThat(step.sequence()).isEqualTo(1);
            assertThat(((Step.Request) step).entry().time().begins()).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
        });
        assertThat(before.time().begins()).isEqualTo(Instant.parse("2027-03-27T08:00:00Z"));
    }

    private static CalendarEntry entry(int sequence, State state, String start) {
        LocalDateTime from = LocalDateTime.parse(start);
        return new CalendarEntry(
                UID,
                sequence,
                BEGIN,
                BEGIN,
                new Timed(from, from.plusMinutes(90), VIENNA),
                "Title",
                "Text",
                null,
                null,
                List.of(),
                false,
                state,
                true);
    }
}
