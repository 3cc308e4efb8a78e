package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.meeting.DatePrecision;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingTerms;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.RegistrationWindow;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.meeting.Venue;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.Joining;
import org.neaspec.plenary.programme.PartView;
import org.neaspec.plenary.programme.SlotView;

class CalendarEntriesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 23);
    private static final Instant MADE = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant REVISED = Instant.parse("2025-06-02T00:00:00Z");
    private static final URI PAGE = URI.create("https://meetings.example.org/meetings/test/programme");
    private static final Venue HOTEL = new Venue("Test Hotel", "Hall A", "Test City", null, null);
    private static final Audience CLOSED = Audience.restrictedTo(Set.of(Designation.values()[0]), Visibility.LISTED);

    @Test
    void saysWhatTheProgrammePrintsAndThePageLast() {
        CalendarEntry entry = only(meeting(Stage.SCHEDULED, Entries.ULAANBAATAR, HOTEL, Mode.IN_PERSON), item());

        assertThat(entry.summary()).isEqualTo("TEST-1 | Session 1: Air");
        assertThat(entry.description()).isEqualTo("""
                        What it is about.

                        - Test Chair, Test Ministry

                        Country presentations
                        - Test State One
                        - Test State Two

                        https://meetings.example.org/meetings/test/programme""");
        assertThat(entry.location()).isEqualTo("Hall A, Test Hotel, Test City");
        assertThat(entry.url()).isEqualTo(PAGE);
        assertThat(entry.categories()).containsExactly("programme.kind.SESSION");
        assertThat(entry.uid()).hasToString("8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b01");
        assertThat(entry.sequence()).isEqualTo(4);
        assertThat(entry.time().begins()).isEqualTo("2025-09-23T06:00:00Z");
        assertThat(entry.state()).isEqualTo(State.CONFIRMED);
        assertThat(entry.busy()).isTrue();
        assertThat(entry.closed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Sight.class,
            names = {"LISTED", "PLACEHOLDER", "ABSENT"})
    void leavesOutEveryRowThatIsNotSeenInFull(Sight sight) {
        assertThat(entries(scheduled(), item(sight, ItemKind.SESSION, CLOSED, DAY, false)))
                .isEmpty();
    }

    @Test
    void leavesOutRowsWithoutATimeAndMeetingsWithoutAZone() {
        assertThat(entries(scheduled(), item(Sight.FULL, ItemKind.SESSION, Audience.OPEN, null, false)))
                .isEmpty();
        assertThat(entries(meeting(Stage.SCHEDULED, null, HOTEL, null), item())).isEmpty();
        assertThat(entries(meeting(Stage.SCHEDULED, ZoneOffset.ofHours(8), HOTEL, null), item()))
                .isEmpty();
    }

    @Test
    void marksAClosedRowAsPrivateAndSaysForWhomItIs() {
        CalendarEntry entry = only(scheduled(), item(Sight.FULL, ItemKind.SESSION, CLOSED, DAY, false));

        assertThat(entry.closed()).isTrue();
        assertThat(entry.description()).startsWith("For test members only");
    }

    @ParameterizedTest
    @CsvSource({"REGISTRATION,false", "BREAK,false", "SOCIAL,false", "OPENING,true", "PRESENTATION,true", "CLOSING,true"
    })
    void takesTimeOnlyForTheMatterOfTheMeeting(ItemKind kind, boolean busy) {
        assertThat(only(scheduled(), item(Sight.FULL, kind, Audience.OPEN, DAY, false))
                        .busy())
                .isEqualTo(busy);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, false, CONFIRMED, TEST-1 | Session 1: Air",
        "PROPOSED,  false, TENTATIVE, Tentative: TEST-1 | Session 1: Air",
        "POSTPONED, false, CANCELLED, Cancelled: TEST-1 | Session 1: Air",
        "CANCELLED, false, CANCELLED, Cancelled: TEST-1 | Session 1: Air",
        "SCHEDULED, true,  CANCELLED, Cancelled: TEST-1 | Session 1: Air"
    })
    void saysTheStateInTheTitleToo(Stage stage, boolean cancelled, State state, String title) {
        CalendarEntry entry = only(
                meeting(stage, Entries.ULAANBAATAR, HOTEL, null),
                item(Sight.FULL, ItemKind.SESSION, Audience.OPEN, DAY, cancelled));

        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.summary()).isEqualTo(title);
        assertThat(entry.busy()).isEqualTo(state != State.CANCELLED);
    }

    @Test
    void countsAChangeOfTheMeetingAsOneOfTheRow() {
        assertThat(only(scheduled(), item()).revised()).isEqualTo(REVISED.plusSeconds(60));
    }

    @Test
    void saysOnlineOnlyWhereThereIsNoPlace() {
        MeetingFacts virtual = meeting(Stage.SCHEDULED, Entries.ULAANBAATAR, Venue.UNKNOWN, Mode.VIRTUAL);
        MeetingFacts unknown = meeting(Stage.SCHEDULED, Entries.ULAANBAATAR, Venue.UNKNOWN, Mode.IN_PERSON);

        assertThat(only(virtual, item()).location()).isEqualTo("calendar.entry.online");
        assertThat(only(unknown, item()).location()).isNull();
    }

    private static CalendarEntry only(MeetingFacts meeting, ItemView item) {
        List<CalendarEntry> entries = entries(meeting, item);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static List<CalendarEntry> entries(MeetingFacts meeting, ItemView item) {
        return CalendarEntries.of(meeting, List.of(item), Joining.NONE, PAGE, CalendarEntriesTest::say);
    }

    private static String say(String key, Object... arguments) {
        return switch (key) {
            case "calendar.entry.title" -> arguments[0] + " | " + arguments[1];
            case "calendar.entry.tentative" -> "Tentative: " + arguments[0];
            case "calendar.entry.cancelled" -> "Cancelled: " + arguments[0];
            default -> key;
        };
    }

    private static MeetingFacts scheduled() {
        return meeting(Stage.SCHEDULED, Entries.ULAANBAATAR, HOTEL, Mode.IN_PERSON);
    }

    private static MeetingFacts meeting(Stage stage, @Nullable ZoneId zone, Venue venue, @Nullable Mode mode) {
        return new MeetingFacts(
                1,
                "test",
                "TEST-1",
                "Test meeting",
                MeetingKind.POLICY_DIALOGUE,
                stage,
                null,
                null,
                mode,
                false,
                new MeetingDate(DatePrecision.DAY, DAY, DAY, null),
                zone,
                null,
                null,
                venue,
                Audience.OPEN,
                null,
                null,
                RegistrationWindow.NOT_OFFERED,
                MeetingTerms.PLAIN,
                false,
                7,
                1,
                0,
                MADE,
                REVISED.plusSeconds(60),
                MADE);
    }

    private static ItemView item() {
        return item(Sight.FULL, ItemKind.SESSION, Audience.OPEN, DAY, false);
    }

    private static ItemView item(
            Sight sight, ItemKind kind, Audience audience, @Nullable LocalDate day, boolean cancelled) {
        return new ItemView(
                "8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b01",
                sight,
                day,
                day == null ? null : LocalTime.of(14, 0),
                day == null ? null : LocalTime.of(15, 15),
                75,
                kind,
                "Session 1: Air",
                1,
                "For test members only",
                "What it is about.",
                null,
                List.of(new PartView(
                        "Country presentations", 50, null, List.of(slot("Test State One"), slot("Test State Two")))),
                List.of(slot("Test Chair, Test Ministry")),
                List.of(),
                false,
                List.of(),
                cancelled,
                4,
                MADE,
                REVISED,
                new Occasion(1, null, 1L, DAY, audience),
                null);
    }

    private static SlotView slot(String line) {
        return new SlotView(null, null, null, null, null, false, line);
    }
}
