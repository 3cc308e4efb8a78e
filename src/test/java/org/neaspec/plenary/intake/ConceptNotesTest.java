package org.neaspec.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Demonstration;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.story.PlenaryTest;

/** The concept notes as they are, damage included, give the programmes that the demonstration publishes. */
class ConceptNotesTest extends PlenaryTest {

    @Inject
    ReadProgramme reader;

    @Inject
    Demonstration demonstration;

    @Inject
    Meetings meetings;

    @Inject
    Versions versions;

    @Test
    void the_policy_dialogue_comes_in_with_every_row_part_minute_and_speaker() {
        Choices choices = new Choices(Map.of(), List.of(), null, "A");

        Reading reading =
                reader.read(TextReader.read(Papers.text("policy-dialogue-2.txt")), Papers.POLICY_DIALOGUE, choices);

        assertThat(Papers.withoutIds(reading.programme()))
                .containsExactlyElementsOf(published("neacap-policy-dialogue-2").stream()
                        .filter(ProgrammeItem::timed)
                        .toList());
        assertThat(reading.programme().items().stream().flatMap(ProgrammeItem::allSlots))
                .hasSize(15);
        assertThat(reading.count(Remark.Severity.NOT_UNDERSTOOD)).isZero();
    }

    @Test
    void the_focal_points_meeting_comes_in_once_the_audience_of_session_2_is_confirmed() {
        List<SourceLine> lines = TextReader.read(Papers.text("focal-points-2025.txt"));
        Reading first = reader.read(lines, Papers.FOCAL_POINTS, Choices.NONE);
        Remark asked = first.remarks().stream()
                .filter(remark -> remark.choice() == Remark.Offer.AUDIENCE)
                .findFirst()
                .orElseThrow();
        Choices choices = new Choices(Map.of(asked.line(), List.of(Choice.OWN_AUDIENCE)), List.of(), null, null);

        Reading reading = reader.read(lines, Papers.FOCAL_POINTS, choices);

        assertThat(first.programme().items().get(3).admits()).isNull();
        assertThat(Papers.withoutIds(reading.programme()))
                .containsExactlyElementsOf(published("neaspec-focal-points-2025"));
        assertThat(reading.count(Remark.Severity.NOT_UNDERSTOOD)).isZero();
    }

    private List<ProgrammeItem> published(String slug) {
        demonstration.load();
        long id = meetings.find(slug).orElseThrow().id();
        Programme programme = versions.newest(id).orElseThrow().content().programme();
        return Papers.withoutIds(programme);
    }
}
