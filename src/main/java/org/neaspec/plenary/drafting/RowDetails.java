package org.neaspec.plenary.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;

/**
 * What a row says about itself besides its time, title, parts and speakers.
 *
 * @param segment the code of its segment
 * @param admits the designations of an audience of its own; null where it has its segment's or the meeting's
 * @param audienceLine whom it admits, in the papers' words
 * @param agendaItems the formal agenda items it is about, by id
 */
public record RowDetails(
        @Nullable String description,
        List<String> questions,
        boolean questionsPromised,
        @Nullable String segment,
        @Nullable List<Designation> admits,
        @Nullable String audienceLine,
        List<String> agendaItems,
        @Nullable RunNotes notes) {

    public static RowDetails of(ProgrammeItem row) {
        return new RowDetails(
                row.description(),
                row.questions(),
                row.questionsPromised(),
                row.segment(),
                row.admits(),
                row.audienceLine(),
                row.agendaItems(),
                row.notes());
    }

    ProgrammeItem in(ProgrammeItem row) {
        return row.toBuilder()
                .description(description)
                .questions(questions)
                .questionsPromised(questionsPromised)
                .segment(segment)
                .admits(admits)
                .audienceLine(audienceLine)
                .agendaItems(agendaItems)
                .notes(notes)
                .build();
    }
}
