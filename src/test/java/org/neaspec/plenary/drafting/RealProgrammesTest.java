package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.Officers;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.story.PlenaryTest;

/** The two programmes of the concept notes give the findings that their gaps say, and no others. */
class RealProgrammesTest extends PlenaryTest {

    private static final String DIALOGUE = "neacap-policy-dialogue-2";
    private static final String SENIOR_OFFICIALS = "neaspec-som-26";
    private static final String FOCAL_POINTS = "neaspec-focal-points-2025";

    @Inject
    Meetings meetings;

    @Inject
    Drafts drafts;

    @Inject
    Programmes programmes;

    @Inject
    States states;

    @Inject
    Officers officers;

    /** I-11: all minutes add up. I-09: rows before and after the announced hours. I-18: no moderator. I-19: questions promised. */
    @Test
    void the_policy_dialogue_lints_as_its_gaps_say() {
        assertThat(found(DIALOGUE, LocalDate.of(2025, 7, 1)))
                .containsExactly(
                        "NO_MODERATOR WARNING Session 2",
                        "OUTSIDE_HOURS INFO Registration",
                        "NO_QUESTIONS INFO Session 1",
                        "NO_QUESTIONS INFO Session 2",
                        "OUTSIDE_HOURS INFO Networking");
    }

    /** I-17: twelve of fifteen places name no person, which matters when the day is near. The segment has no time then either. */
    @Test
    void the_policy_dialogue_shortly_before_asks_for_names() {
        assertThat(found(DIALOGUE, LocalDate.of(2025, 9, 20)))
                .containsExactly(
                        "UNNAMED WARNING Opening",
                        "NO_QUESTIONS WARNING Session 1",
                        "UNNAMED WARNING Session 1",
                        "NO_MODERATOR WARNING Session 2",
                        "NO_QUESTIONS WARNING Session 2",
                        "UNNAMED WARNING Session 2",
                        "UNNAMED WARNING Wrap-Up / Next Steps and Closing",
                        "UNTIMED WARNING NEACAP Work Plan 2026-2030",
                        "OUTSIDE_HOURS INFO Registration",
                        "OUTSIDE_HOURS INFO Networking");
    }

    /** I-44: 180 minutes and nothing to say; printed durations are offered nowhere. */
    @Test
    void the_focal_points_meeting_lints_without_a_word() {
        assertThat(found(FOCAL_POINTS, LocalDate.of(2025, 3, 1))).isEmpty();
    }

    /** I-43: no platform and no link. */
    @Test
    void the_focal_points_meeting_shortly_before_asks_how_to_join() {
        assertThat(found(FOCAL_POINTS, LocalDate.of(2025, 4, 1))).containsExactly("JOINING WARNING -");
    }

    /** a Chair of the host, a Vice-Chair and a Rapporteur of two other States. */
    @Test
    void the_officers_of_the_senior_officials_are_as_is_the_custom() {
        MeetingFacts meeting = meetings.find(SENIOR_OFFICIALS).orElseThrow();

        assertThat(officers.bureau(meeting.id()).hostCode()).isEqualTo("KOR");
        assertThat(officers.bureau(meeting.id()).officers())
                .extracting(Officer::stateCode)
                .containsExactly("KOR", "JPN", "CHN");
        assertThat(found(SENIOR_OFFICIALS, LocalDate.of(2022, 9, 1)))
                .noneMatch(words -> words.startsWith("OFFICERS") || words.startsWith("CHAIR"));
    }

    private List<String> found(String slug, LocalDate today) {
        MeetingFacts meeting = meetings.find(slug).orElseThrow();
        CheckedDraft draft = new CheckedDraft(
                meeting,
                null,
                programmes.segments(meeting.id()),
                drafts.of(meeting.id()).programme(),
                today,
                states.all(),
                officers.bureau(meeting.id()));
        return ProgrammeChecks.of(draft).stream()
                .map(finding -> finding.check() + " " + finding.severity() + " " + title(draft, finding))
                .toList();
    }

    private static String title(CheckedDraft draft, Finding finding) {
        return draft.programme().items().stream()
                .filter(row -> row.id().equals(finding.itemId()))
                .map(ProgrammeItem::title)
                .map(title -> title.replaceFirst(":.*", ""))
                .findFirst()
                .orElse("-");
    }
}
