package org.neaspec.plenary.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.RandomIds;

/** A row of a programme while its lines are read. */
final class RowInMaking {

    final int line;
    int lastLine;

    @Nullable
    LocalDate day;

    @Nullable
    LocalTime start;

    @Nullable
    LocalTime end;

    @Nullable
    Integer minutes;

    String title = "";

    @Nullable
    String room;

    @Nullable
    List<Designation> admits;

    @Nullable
    String audienceLine;

    final StringBuilder description = new StringBuilder();
    final List<SpeakerSlot> slots = new ArrayList<>();
    final List<PartInMaking> parts = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    boolean inQuestions;
    /** Whether a page ended before the next paragraph. */
    boolean pageBreak;
    /** The line of the last piece of description, to see whether prose goes on. */
    int describedOn;

    RowInMaking(int line) {
        this.line = line;
        this.lastLine = line;
    }

    void describe(String text) {
        if (!description.isEmpty()) {
            description.append('\n');
        }
        description.append(text);
    }

    void goOn(String text) {
        description.append(' ').append(text);
    }

    boolean unfinished() {
        return !description.isEmpty() && !description.toString().matches("(?s).*[.!?:;)”\"]$");
    }

    /** Where speakers named next belong. */
    List<SpeakerSlot> speakers() {
        return parts.isEmpty() ? slots : parts.get(parts.size() - 1).slots;
    }

    ProgrammeItem item(boolean questionsPromised, @Nullable String segment) {
        ItemKind kind = KindWords.of(title);
        boolean timed = day != null && start != null && end != null;
        return ProgrammeItem.titled(RandomIds.publicId(), kind, title).toBuilder()
                .times(timed ? day : null, timed ? start : null, timed ? end : null)
                .printedMinutes(minutes)
                .number(KindWords.number(title))
                .description(description.isEmpty() ? null : description.toString())
                .room(room)
                .segment(segment)
                .admits(admits)
                .audienceLine(audienceLine)
                .slots(slots)
                .parts(parts.stream().map(PartInMaking::part).toList())
                .questions(questions)
                .questionsPromised(questionsPromised && kind == ItemKind.SESSION && questions.isEmpty())
                .build();
    }
}
