package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.story.PlenaryTest;

class DemonstrationTest extends PlenaryTest {

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    Demonstration demonstration;

    @Test
    void the_policy_dialogue_has_eight_timed_rows_and_fifteen_places_for_speakers() {
        var programme = programmes.of(meeting("neacap-policy-dialogue-2"), new Visitor());

        var timed = programme.items().stream().filter(ItemView::timed).toList();
        assertThat(timed).hasSize(8);
        assertThat(timed.stream().flatMap(item -> places(item).stream())).hasSize(15);
        assertThat(places(timed.get(1)))
                .extracting(SlotView::line)
                .containsExactly(
                        "Mr. Ganbold Baasanjav, Head, ESCAP East and North-East Asia Office",
                        "Ministry of Environment and Climate Change, Mongolia (as SOM-28 Country Chair)");
        assertThat(places(timed.get(3)))
                .extracting(SlotView::line)
                .containsExactly("China", "Japan", "Republic of Korea", "Mongolia", "Russian Federation");
    }

    @Test
    void its_strategic_segment_is_listed_without_a_time_and_without_its_text() {
        var programme = programmes.of(meeting("neacap-policy-dialogue-2"), new Visitor());

        assertThat(programme.untimed()).singleElement().satisfies(item -> {
            assertThat(item.sight()).isEqualTo(Sight.LISTED);
            assertThat(item.title()).isEqualTo("NEACAP Work Plan 2026-2030");
            assertThat(item.description()).isNull();
            assertThat(item.audienceLine()).startsWith("Officials from relevant government units");
        });
        assertThat(programme.segments()).extracting(SegmentFacts::code).containsExactly("A", "B");
    }

    @Test
    void the_focal_points_meeting_is_printed_in_full_and_its_second_session_admits_nominated_experts_too() {
        var programme = programmes.of(meeting("neaspec-focal-points-2025"), new Visitor());

        assertThat(programme.items()).hasSize(6).allMatch(item -> item.sight() == Sight.FULL && item.restricted());
        assertThat(programme.items().get(3).occasion().audience().admits()).hasSize(2);
        assertThat(programme.items().get(0).occasion().audience().admits()).hasSize(1);
    }

    @Test
    void the_senior_officials_meeting_shows_its_officers_and_agenda() {
        var meeting = meeting("neaspec-som-26");

        assertThat(meetings.details(meeting.id()).officers()).hasSize(3);
        assertThat(meetings.details(meeting.id()).relations()).hasSize(1);
    }

    @Test
    void the_demonstration_meeting_lies_ahead_on_working_days_and_takes_registrations() {
        var meeting = meeting("demo-policy-dialogue");

        assertThat(meeting.demonstration()).isTrue();
        assertThat(meeting.registration(Instant.now())).isEqualTo(RegistrationState.OPEN);
        assertThat(List.of(meeting.date().first(), meeting.date().last()))
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .allMatch(day -> day.isAfter(LocalDate.now().plusDays(28)));
        assertThat(programmes.of(meeting, new Visitor()).days()).hasSize(2);
    }

    @Test
    void real_meetings_offer_no_registration() {
        assertThat(meeting("neacap-policy-dialogue-2").registration(Instant.now()))
                .isEqualTo(RegistrationState.NOT_OFFERED);
    }

    @Test
    void loading_again_changes_nothing() {
        var before = meetings.cards().size();

        assertThat(demonstration.load()).isFalse();

        assertThat(meetings.cards()).hasSize(before);
    }

    private MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow();
    }

    private static List<SlotView> places(ItemView item) {
        return java.util.stream.Stream.concat(
                        item.slots().stream(), item.parts().stream().flatMap(part -> part.slots().stream()))
                .toList();
    }
}
