package org.neaspec.plenary.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.Bureau;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingTerms;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Office;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.OfficerStatus;
import org.neaspec.plenary.meeting.RegistrationWindow;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.meeting.Venue;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemBuilder;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** A draft to be checked, and the words to write one in a line. */
final class CheckedScene {

    static final LocalDate DAY = LocalDate.of(2031, 3, 4);

    private static final List<State> STATES = List.of(
            new State("CHN", "China", "China", "China", "China", true),
            new State("JPN", "Japan", "Japan", "Japan", "Japan", true),
            new State("MNG", "Mongolia", "Mongolia", "Mongolia", "Mongolia", true),
            new State(
                    "KOR",
                    "Republic of Korea",
                    "the Republic of Korea",
                    "the Republic of Korea",
                    "Republic of Korea",
                    true),
            new State(
                    "RUS",
                    "Russian Federation",
                    "the Russian Federation",
                    "the Russian Federation",
                    "Russian Federation",
                    true));

    private final List<ProgrammeItem> rows;
    private ZoneId zone = ZoneId.of("Asia/Seoul");
    private Mode mode = Mode.IN_PERSON;
    private LocalTime opens;
    private LocalTime closes;
    private LocalDate today = DAY.minusDays(60);
    private MeetingDate date = MeetingDate.day(DAY);
    private List<SegmentFacts> segments = List.of();
    private Agenda agenda = Agenda.NONE;
    private Integer ordinal = 26;
    private Bureau bureau = Bureau.NONE;

    private CheckedScene(ProgrammeItem... rows) {
        this.rows = Arrays.asList(rows);
    }

    static CheckedScene of(ProgrammeItem... rows) {
        return new CheckedScene(rows);
    }

    CheckedScene zone(String id) {
        zone = id == null ? null : ZoneId.of(id);
        return this;
    }

    CheckedScene mode(Mode value) {
        mode = value;
        return this;
    }

    CheckedScene hours(String from, String to) {
        opens = LocalTime.parse(from);
        closes = LocalTime.parse(to);
        return this;
    }

    /** So many days before the meeting. */
    CheckedScene before(int days) {
        today = DAY.minusDays(days);
        return this;
    }

    CheckedScene on(LocalDate day) {
        date = MeetingDate.day(day);
        return this;
    }

    CheckedScene segments(SegmentFacts... values) {
        segments = List.of(values);
        return this;
    }

    CheckedScene agenda(String... ids) {
        agenda = new Agenda(
                null,
                Arrays.stream(ids)
                        .map(id -> new AgendaItem(id, "Matter of " + id, null, null, null))
                        .toList());
        return this;
    }

    CheckedScene agenda(Agenda value) {
        agenda = value;
        return this;
    }

    CheckedScene bureau(String host, Officer... officers) {
        bureau = new Bureau(host, List.of(officers));
        return this;
    }

    CheckedDraft draft() {
        return draft(new Programme(rows, agenda));
    }

    CheckedDraft draft(Programme programme) {
        Instant then = Instant.parse("2030-01-01T00:00:00Z");
        return new CheckedDraft(
                new MeetingFacts(
                        1,
                        "test",
                        "TEST",
                        "Test meeting",
                        MeetingKind.SENIOR_OFFICIALS_MEETING,
                        Stage.SCHEDULED,
                        null,
                        null,
                        mode,
                        false,
                        date,
                        zone,
                        opens,
                        closes,
                        Venue.UNKNOWN,
                        Audience.OPEN,
                        null,
                        null,
                        new RegistrationWindow(null, null, null, 0),
                        MeetingTerms.PLAIN,
                        false,
                        0,
                        0,
                        0,
                        then,
                        then,
                        then),
                ordinal,
                segments,
                programme,
                today,
                STATES,
                bureau);
    }

    static SegmentFacts segment(String code, Visibility visibility, Designation... admits) {
        return new SegmentFacts(
                1, code, "Segment", Audience.restrictedTo(Set.of(admits), visibility), null, 1, DAY, 0, null);
    }

    /** A break, which asks for nobody. */
    static ProgrammeItem pause(String id, String from, String to) {
        return row(id, from, to, row -> row.kind(ItemKind.BREAK));
    }

    /** A discussion of all, which asks for nobody. */
    static ProgrammeItem row(String id, String from, String to) {
        return row(id, from, to, row -> row);
    }

    static ProgrammeItem row(String id, String from, String to, UnaryOperator<ItemBuilder> more) {
        ItemBuilder row = ProgrammeItem.titled(id, ItemKind.SESSION, "Discussion " + id).toBuilder();
        return more.apply(from == null ? row : row.times(DAY, LocalTime.parse(from), LocalTime.parse(to)))
                .build();
    }

    static UnaryOperator<ItemBuilder> in(String room) {
        return row -> row.room(room);
    }

    static UnaryOperator<ItemBuilder> with(SpeakerSlot... slots) {
        return row -> row.slots(List.of(slots));
    }

    static UnaryOperator<ItemBuilder> parts(Integer... minutes) {
        List<ItemPart> parts = new ArrayList<>();
        for (Integer length : minutes) {
            parts.add(new ItemPart("part-" + parts.size(), "Part " + parts.size(), length, null, null, null));
        }
        return row -> row.parts(parts);
    }

    static SpeakerSlot person(String name) {
        return slot(null, null, name, null, null);
    }

    static SpeakerSlot body(String name) {
        return slot(null, null, null, name, null);
    }

    static SpeakerSlot group(String name) {
        return slot(null, null, null, null, name);
    }

    static SpeakerSlot open(SpeakerRole role) {
        return slot(role, null, null, null, null);
    }

    static SpeakerSlot declined(SpeakerRole role, String name) {
        return slot(role, SlotStatus.DECLINED, name, null, null);
    }

    static Officer officer(Office office, String state, OfficerStatus status) {
        return new Officer(office, "Test " + office + " " + status, state, null, status, null);
    }

    static Officer elected(Office office, String state) {
        return officer(office, state, OfficerStatus.ELECTED);
    }

    private static SpeakerSlot slot(SpeakerRole role, SlotStatus status, String person, String body, String group) {
        String id = "slot-" + role + status + person + body + group;
        return new SpeakerSlot(id, role, status, null, person, null, body, null, group, null, null, null);
    }
}
