package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.EditOutcome.Overtaken;
import org.neaspec.plenary.drafting.EditOutcome.Saved;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishOutcome;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

class DraftsTest extends PlenaryTest {

    private static final Actor BY = Actor.person("Test Organiser");

    @Inject
    Scene scene;

    @Inject
    Drafts drafts;

    @Inject
    EditDraft edit;

    @Inject
    PublishDraft publish;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeJson json;

    @Test
    void a_draft_begins_as_the_published_version_and_changes_nothing_that_others_see() {
        MeetingFacts meeting = scene.openMeeting();

        Saved saved = (Saved) edit.perform(meeting.id(), rename("Draft title"), BY);

        assertThat(saved.draft().programme().items().get(0).title()).isEqualTo("Draft title");
        assertThat(saved.draft().undo()).isNotNull();
        assertThat(titles(meeting)).contains("Open session");
    }

    @Test
    void twenty_acts_are_undone_and_redone_byte_by_byte_and_no_more() {
        MeetingFacts meeting = scene.openMeeting();
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            edit.perform(meeting.id(), rename("Title " + i), BY);
            texts.add(text(meeting));
        }

        for (int i = 0; i < EditDraft.KEPT; i++) {
            assertThat(text(meeting)).isEqualTo(texts.get(24 - i));
            assertThat(edit.undo(meeting.id(), drafts.of(meeting.id()).state())).isInstanceOf(Saved.class);
        }
        assertThat(text(meeting)).isEqualTo(texts.get(4));
        assertThat(edit.undo(meeting.id(), drafts.of(meeting.id()).state())).isInstanceOf(Overtaken.class);
        for (int i = 0; i < EditDraft.KEPT; i++) {
            assertThat(edit.redo(meeting.id(), drafts.of(meeting.id()).state())).isInstanceOf(Saved.class);
            assertThat(text(meeting)).isEqualTo(texts.get(5 + i));
        }
    }

    @Test
    void undo_from_an_old_page_touches_nothing() {
        MeetingFacts meeting = scene.openMeeting();
        edit.perform(meeting.id(), rename("One"), BY);
        int seen = drafts.of(meeting.id()).state();
        edit.perform(meeting.id(), rename("Two"), BY);

        assertThat(edit.undo(meeting.id(), seen)).isInstanceOf(Overtaken.class);
        assertThat(drafts.of(meeting.id()).programme().items().get(0).title()).isEqualTo("Two");
    }

    @Test
    void what_is_published_is_what_was_seen() {
        MeetingFacts meeting = scene.openMeeting();
        edit.perform(meeting.id(), rename("Seen"), BY);
        int seen = drafts.of(meeting.id()).state();
        edit.perform(meeting.id(), rename("Not seen"), BY);

        assertThat(publish.publish(meeting.id(), new PublishDraft.Seen(seen, 1), null, null, Notice.SILENT, BY))
                .isInstanceOf(PublishOutcome.Overtaken.class);
        assertThat(publish.publish(meeting.id(), new PublishDraft.Seen(seen + 1, 1), "Rev.1", null, Notice.SILENT, BY))
                .isEqualTo(new PublishOutcome.Published(2));
        assertThat(titles(meeting)).contains("Not seen");
        assertThat(drafts.of(meeting.id()).basedOn()).isEqualTo(2);
    }

    private static ProgrammeAct rename(String title) {
        return now -> {
            var row = now.items().get(0);
            return new ActResult.Done(
                    now.with(row.toBuilder().title(title).build()), Said.of("drafting.act.changed", title));
        };
    }

    private String text(MeetingFacts meeting) {
        Programme programme = drafts.of(meeting.id()).programme();
        return json.write(programme);
    }

    private List<String> titles(MeetingFacts meeting) {
        return programmes.of(meeting, new Visitor()).items().stream()
                .map(ItemView::title)
                .toList();
    }
}
