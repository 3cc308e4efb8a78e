package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.web.EditorScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.story.PlenaryTest;

/** Twenty random acts, taken back and done again. */
class UndoTest extends PlenaryTest {

    private static final Actor BY = Actor.person("Test Organiser");

    @Inject
    EditorScene scene;

    @Inject
    EditDraft edit;

    @Inject
    Drafts drafts;

    @Inject
    ProgrammeJson json;

    static LongStream seeds() {
        return LongStream.range(1000, 1012);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twenty_acts_undone_and_redone_give_the_same_bytes_at_every_step(long seed) {
        var random = new Random(seed);
        MeetingFacts meeting = scene.withRows(5);
        List<String> texts = new ArrayList<>(List.of(text(meeting)));
        while (texts.size() <= EditDraft.KEPT) {
            ProgrammeAct act = RowActsTest.anAct(random, drafts.of(meeting.id()).programme());
            edit.perform(meeting.id(), act, BY);
            RowActsTest.assertWhole(drafts.of(meeting.id()).programme(), act);
            if (!text(meeting).equals(texts.get(texts.size() - 1))) {
                texts.add(text(meeting));
            }
        }

        for (int at = EditDraft.KEPT - 1; at >= 0; at--) {
            assertThat(edit.undo(meeting.id(), state(meeting))).isInstanceOf(EditOutcome.Saved.class);
            assertThat(text(meeting)).isEqualTo(texts.get(at));
        }
        for (int at = 1; at <= EditDraft.KEPT; at++) {
            assertThat(edit.redo(meeting.id(), state(meeting))).isInstanceOf(EditOutcome.Saved.class);
            assertThat(text(meeting)).isEqualTo(texts.get(at));
        }
    }

    private String text(MeetingFacts meeting) {
        return json.write(drafts.of(meeting.id()).programme());
    }

    private int state(MeetingFacts meeting) {
        return drafts.of(meeting.id()).state();
    }
}
