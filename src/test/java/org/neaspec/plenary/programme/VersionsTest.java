package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

class VersionsTest extends PlenaryTest {

    private static final Actor BY = Actor.person("Test Organiser");

    @Inject
    Meetings meetings;

    @Inject
    Scene scene;

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeJson json;

    @Test
    void the_same_programme_is_always_the_same_text_and_reads_back_as_it_was() {
        var programme = newest(meetings.find("neacap-policy-dialogue-2").orElseThrow());

        String text = json.write(programme);

        assertThat(json.read(text, Programme.class)).isEqualTo(programme);
        assertThat(json.write(json.read(text, Programme.class))).isEqualTo(text);
        assertThat(text).contains("\"day\":\"2025-09-23\"", "\"start\":\"14:00:00\"");
    }

    @Test
    void a_new_version_replaces_the_old_one_which_stays_readable() {
        MeetingFacts meeting = scene.openMeeting();
        Programme first = newest(meeting);
        ProgrammeItem open = first.items().get(0);
        ProgrammeItem renamed = open.toBuilder().title("Renamed session").build();

        assertThat(publish.publish(meeting.id(), wish(first.with(renamed), 1), BY))
                .isEqualTo(new PublishOutcome.Published(2));

        assertThat(titles(meeting)).contains("Renamed session").doesNotContain("Open session");
        ProgrammeVersion old = versions.find(meeting.id(), 1).orElseThrow();
        assertThat(programmes.version(meeting, old, new Visitor()).items())
                .extracting(ItemView::title)
                .contains("Open session");
        assertThat(programmes
                        .item(meeting, open.id(), new Visitor())
                        .orElseThrow()
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void a_row_taken_out_is_kept_as_withdrawn_and_comes_back_under_the_same_id() {
        MeetingFacts meeting = scene.openMeeting();
        Programme first = newest(meeting);
        ProgrammeItem open = first.items().get(0);
        List<ProgrammeItem> rest = new ArrayList<>(first.items());
        rest.remove(open);

        publish.publish(meeting.id(), wish(first.withItems(rest), 1), BY);

        assertThat(titles(meeting)).doesNotContain("Open session");
        assertThat(versions.newest(meeting.id()).orElseThrow().content().withdrawn())
                .singleElement()
                .satisfies(gone -> assertThat(gone.item()).isEqualTo(open));

        publish.publish(meeting.id(), wish(first, 2), BY);

        assertThat(titles(meeting)).contains("Open session");
        assertThat(versions.newest(meeting.id()).orElseThrow().content().withdrawn())
                .isEmpty();
        assertThat(scene.rows("SELECT id FROM programme_item WHERE public_id = ?", open.id()))
                .hasSize(1);
    }

    @Test
    void who_publishes_without_knowing_the_newest_version_is_overtaken_and_an_empty_programme_is_refused() {
        MeetingFacts meeting = scene.openMeeting();

        assertThat(publish.publish(meeting.id(), wish(newest(meeting), 0), BY))
                .isEqualTo(new PublishOutcome.Overtaken(1));
        assertThat(publish.publish(meeting.id(), wish(Programme.EMPTY, 1), BY)).isEqualTo(new PublishOutcome.Empty());
        assertThat(versions.lines(meeting.id())).hasSize(1);
    }

    @Test
    void an_old_version_shows_nothing_that_is_closed_today() {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        Programme first = newest(meeting);
        ProgrammeItem open = first.items().get(0);

        publish.publish(
                meeting.id(), wish(first.with(open.toBuilder().segment("B").build()), 1), BY);

        ProgrammeVersion old = versions.find(meeting.id(), 1).orElseThrow();
        assertThat(programmes.version(meeting, old, new Visitor()).items()).isEmpty();
    }

    private Programme newest(MeetingFacts meeting) {
        return versions.newest(meeting.id()).orElseThrow().content().programme();
    }

    private List<String> titles(MeetingFacts meeting) {
        return programmes.of(meeting, new Visitor()).items().stream()
                .map(ItemView::title)
                .toList();
    }

    private static PublishWish wish(Programme programme, int after) {
        return new PublishWish(programme, after, null, null, Notice.SILENT);
    }
}
