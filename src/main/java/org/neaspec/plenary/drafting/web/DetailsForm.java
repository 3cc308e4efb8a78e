package org.neaspec.plenary.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.drafting.RowDetails;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * What an organiser sent about a row as a whole, still text.
 *
 * @param questions one a line
 * @param own whether it has an audience of its own
 */
record DetailsForm(
        String description,
        String questions,
        boolean promised,
        String segment,
        boolean own,
        List<String> admits,
        String audienceLine,
        List<String> agenda,
        String from,
        String screen,
        String microphone,
        String cue,
        String remarks) {

    private static final int MOST_QUESTIONS = 40;

    static DetailsForm of(Form form) {
        return new DetailsForm(
                PlainText.lines(form.text("description")),
                PlainText.lines(form.text("questions")),
                form.has("promised"),
                form.text("segment"),
                form.has("own"),
                form.all("admits"),
                PlainText.line(form.text("audienceLine")),
                form.all("agenda"),
                PlainText.line(form.text("from")),
                PlainText.line(form.text("screen")),
                PlainText.line(form.text("microphone")),
                PlainText.lines(form.text("cue")),
                PlainText.lines(form.text("remarks")));
    }

    static DetailsForm of(ProgrammeItem row) {
        List<Designation> admits = row.admits();
        RunNotes notes = row.notes() == null ? new RunNotes(null, null, null, null, null) : row.notes();
        return new DetailsForm(
                text(row.description()),
                String.join("\n", row.questions()),
                row.questionsPromised(),
                text(row.segment()),
                admits != null,
                admits == null
                        ? List.of()
                        : admits.stream().map(Designation::name).toList(),
                text(row.audienceLine()),
                row.agendaItems(),
                text(notes.from()),
                text(notes.screen()),
                text(notes.microphone()),
                text(notes.cue()),
                text(notes.remarks()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The details meant; whole only while there are no errors. */
    RowDetails read(ProgrammeItem before, List<SegmentFacts> segments, FormErrors errors) {
        return new RowDetails(
                TypedText.orNull(description, "description", 10_000, errors),
                asked(errors),
                promised,
                segmentCode(before, segments, errors),
                own ? designations(errors) : null,
                TypedText.orNull(audienceLine, "audienceLine", 500, errors),
                agenda.stream().distinct().toList(),
                new RunNotes(
                        TypedText.orNull(from, "from", 300, errors),
                        TypedText.orNull(screen, "screen", 300, errors),
                        TypedText.orNull(microphone, "microphone", 300, errors),
                        TypedText.orNull(cue, "cue", 2000, errors),
                        TypedText.orNull(remarks, "remarks", 2000, errors)));
    }

    private List<String> asked(FormErrors errors) {
        List<String> asked = questions
                .lines()
                .map(PlainText::line)
                .filter(question -> !question.isEmpty())
                .toList();
        if (asked.size() > MOST_QUESTIONS) {
            errors.add("questions", "drafting.item.error.questions", MOST_QUESTIONS);
        }
        asked.forEach(question -> TypedText.orNull(question, "questions", 1000, errors));
        return asked;
    }

    private @Nullable String segmentCode(ProgrammeItem before, List<SegmentFacts> segments, FormErrors errors) {
        if (segment.isEmpty()) {
            return null;
        }
        boolean known = segments.stream().anyMatch(one -> one.code().equals(segment));
        if (!known && !Objects.equals(segment, before.segment())) {
            errors.add("segment", "drafting.item.error.choice");
        }
        return segment;
    }

    private List<Designation> designations(FormErrors errors) {
        List<Designation> chosen = new ArrayList<>();
        for (String name : admits) {
            Designation designation = TypedText.oneOf(Designation.class, name, "admits", errors);
            if (designation != null) {
                chosen.add(designation);
            }
        }
        return chosen.stream().distinct().collect(Collectors.toList());
    }
}
