package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.HeldDesignation;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.story.PlenaryTest;

class ProgrammesTest extends PlenaryTest {

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    AddProgramme addProgramme;

    @Test
    void a_verified_committee_member_sees_the_closed_row_whole_and_reads_why() {
        var meeting = meeting("demo-policy-dialogue");
        var member = participant(meeting, true, Designation.NEACAP_SPC_MEMBER);

        var closed = programmes.attendedBy(meeting, member).get(8);

        assertThat(closed.title()).isEqualTo("Strategic Planning Engagement: NEACAP Work Plan 2026-2030");
        assertThat(closed.description()).startsWith("Identify priority actions");
        assertThat(closed.verdict().reasonKey()).startsWith("access.reason.designated");
    }

    @Test
    void an_approved_participant_without_designation_attends_the_open_rows_only() {
        var meeting = meeting("demo-policy-dialogue");
        var observer = participant(meeting, true);

        assertThat(programmes.attendedBy(meeting, observer)).hasSize(8);
        assertThat(programmes.of(meeting, observer).items().get(8).sight()).isEqualTo(Sight.LISTED);
    }

    @Test
    void whoever_is_not_approved_sees_what_the_public_sees() {
        var meeting = meeting("demo-policy-dialogue");
        var pending = participant(meeting, false, Designation.NEACAP_SPC_MEMBER);

        assertThat(programmes.attendedBy(meeting, pending)).isEmpty();
        assertThat(titles(meeting, pending)).isEqualTo(titles(meeting, new Visitor()));
        assertThat(programmes.of(meeting, pending).items().get(8).description()).isNull();
    }

    @Test
    void an_organiser_sees_the_public_view_on_public_pages() {
        var meeting = meeting("demo-policy-dialogue");
        var organiser = new Organiser(1, "Test Organiser", "organiser@example.org", true);

        assertThat(programmes.of(meeting, organiser).items())
                .isEqualTo(programmes.of(meeting, new Visitor()).items());
    }

    @Test
    void a_nominated_expert_attends_the_second_session_of_the_focal_points_meeting_and_nothing_else() {
        var meeting = meeting("neaspec-focal-points-2025");

        assertThat(programmes.attendedBy(meeting, participant(meeting, true, Designation.NOMINATED_EXPERT)))
                .extracting(ItemView::title)
                .containsExactly("Session 2: Strategic Plan 2026-2030");
        assertThat(programmes.attendedBy(meeting, participant(meeting, true, Designation.NEASPEC_NFP)))
                .hasSize(6);
        assertThat(programmes.attendedBy(meeting, participant(meeting, true, Designation.NEACAP_SPC_MEMBER)))
                .isEmpty();
    }

    @Test
    void a_hidden_row_answers_like_one_that_does_not_exist() {
        var meeting = meetings.byId(addProgramme.add(Paper.read("""
                slug: hidden-row
                code: HIDDEN-ROW
                title: "Meeting with a hidden row"
                kind: SYMPOSIUM
                date: "2027-03-02"
                zone: Asia/Seoul
                segments:
                  - {code: B, title: "Hidden segment", admits: [NEACAP_SPC_MEMBER], visibility: HIDDEN}
                items:
                  - {segment: B, kind: SESSION, start: "15:10", end: "16:20", title: "Hidden row"}
                """))).orElseThrow();
        var member = participant(meeting, true, Designation.NEACAP_SPC_MEMBER);
        var row = programmes.of(meeting, member).items().get(0).publicId();

        assertThat(programmes.item(meeting, row, member)).isPresent();
        assertThat(programmes.item(meeting, row, new Visitor()))
                .isEqualTo(programmes.item(meeting, "no-such-row", new Visitor()))
                .isEmpty();
        assertThat(programmes.of(meeting, new Visitor()).segments()).isEmpty();
        assertThat(programmes.of(meeting, member).segments()).hasSize(1);
    }

    private List<String> titles(MeetingFacts meeting, Viewer viewer) {
        return programmes.of(meeting, viewer).items().stream()
                .map(ItemView::title)
                .toList();
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow();
    }

    private static Participant participant(MeetingFacts meeting, boolean approved, Designation... held) {
        var designations = List.of(held).stream()
                .map(kind -> new HeldDesignation(kind, "MNG", null, null))
                .toList();
        return new Participant(
                1, "Test Delegate One", new Standing(meeting.id(), approved, designations, List.of(), Set.of()));
    }
}
