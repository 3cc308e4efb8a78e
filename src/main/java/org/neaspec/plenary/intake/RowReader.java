package org.neaspec.plenary.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.intake.Remark.Offer;

/** Reads what stands beside the hours: title, description, parts with their minutes, speakers, questions. */
final class RowReader {

    private static final Pattern PART = Pattern.compile(
            "\\b(?:Open (?:floor|discussion)|Q ?& ?A|Questions and answers|Interactive discussions?|Moderated (?:roundtable|discussion)|Panel discussion|General discussion|Discussions?|Country presentations|Presentations?|Comments and suggestions|Opening remarks|Closing remarks|Exchange of views)\\b");
    private static final Pattern QUESTIONS =
            Pattern.compile("^(?:guiding|discussion|key) questions?\\s*:?\\s*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile("^(.+?) by (?:the )?(.+)$");
    private static final Pattern COMMA_PERSON = Pattern.compile("^(.+?),\\s+(.+)$");
    private static final Pattern TAIL = Pattern.compile("^(.*?)\\s*(?:[,:;–—-]\\s*)?(\\bby(?: the)?)?\\s*$");
    private final SpeakerWords speakers;
    private final SpeakerLines lines;
    private final RowAudience audiences;
    private final Choices choices;
    private final Remarks remarks;

    RowReader(SpeakerWords speakers, Choices choices, Remarks remarks) {
        this.speakers = speakers;
        this.lines = new SpeakerLines(speakers, choices, remarks);
        this.audiences = new RowAudience(choices, remarks);
        this.choices = choices;
        this.remarks = remarks;
    }

    /** Takes in one more paragraph of a row. */
    void read(RowInMaking row, SourceText paragraph, int line) {
        row.lastLine = Math.max(row.lastLine, line);
        String text = paragraph.text();
        if (row.title.isEmpty()) {
            title(row, text, line);
        } else if (row.pageBreak && row.unfinished()) {
            remarks.mended(line, "pageBreak", text);
            goOn(row, text, line);
        } else if (!question(row, paragraph, line) && !structured(row, paragraph, line)) {
            describe(row, text, line);
        }
        row.pageBreak = false;
    }

    private void title(RowInMaking row, String text, int line) {
        Optional<ClockWords.Length> length = ClockWords.length(text);
        if (length.isPresent()
                && length.get().after().isEmpty()
                && !length.get().before().isEmpty()) {
            row.title = length.get().before();
            minutes(row, length.get().minutes(), line, text);
        } else {
            row.title = text;
        }
        if (row.title.codePointCount(0, row.title.length()) > 300) {
            remarks.ask(line, "title.long", row.title, Offer.NONE);
        }
    }

    void minutes(RowInMaking row, int minutes, int line, String text) {
        if (row.minutes == null) {
            row.minutes = minutes;
        } else if (row.minutes != minutes) {
            remarks.ask(line, "minutes.twice", text, Offer.NONE, String.valueOf(row.minutes), String.valueOf(minutes));
        }
    }

    private boolean question(RowInMaking row, SourceText paragraph, int line) {
        String text = paragraph.text();
        Matcher heading = QUESTIONS.matcher(text);
        if (heading.matches()) {
            row.inQuestions = true;
            if (!heading.group(1).isEmpty()) {
                row.questions.add(heading.group(1));
            }
            return true;
        }
        if (row.inQuestions && (paragraph.bullet() || text.endsWith("?"))) {
            row.questions.add(text);
            return true;
        }
        if (paragraph.bullet() && text.endsWith("?")) {
            remarks.info(line, "question", text);
            row.questions.add(text);
            return true;
        }
        if (row.inQuestions && !row.questions.isEmpty() && !starts(text)) {
            remarks.ask(line, "question.plain", text, Offer.READING);
            if (choices.chosen(line, Choice.AS_PRINTED)) {
                row.inQuestions = false;
                return false;
            }
            row.questions.add(text);
            return true;
        }
        row.inQuestions = false;
        return false;
    }

    /** Whether a paragraph begins something else for certain. */
    private boolean starts(String text) {
        return SpeakerWords.person(text)
                || SpeakerLines.role(text)
                || ClockWords.length(text).isPresent()
                || !Constituencies.labelled(text).isEmpty();
    }

    private boolean structured(RowInMaking row, SourceText paragraph, int line) {
        String text = paragraph.text();
        return lines.role(row, text, line)
                || timedPart(row, paragraph, line)
                || lines.constituencies(row, text, line)
                || lines.states(row, text, line)
                || lines.named(row, text, line)
                || (paragraph.bullet() && part(row, paragraph, line));
    }

    /** "Country presentations (50 mins) China": a part, its minutes, and what follows. */
    private boolean timedPart(RowInMaking row, SourceText paragraph, int line) {
        Optional<ClockWords.Length> found = ClockWords.length(paragraph.text());
        if (found.isEmpty() || found.get().before().isEmpty()) {
            return found.isPresent() && lengthBelow(row, found.get(), paragraph, line);
        }
        String title = found.get().before();
        List<Constituencies.Labelled> labelled = Constituencies.labelled(title);
        if (!labelled.isEmpty()) {
            int at = partAt(
                    title,
                    title.length() - labelled.get(labelled.size() - 1).value().length());
            if (at < 0) {
                return false;
            }
            lines.constituencies(row, title.substring(0, at).strip(), line);
            remarks.ask(line, "part.joined", title.substring(at), Offer.NONE, title.substring(at));
            title = title.substring(at);
        } else if (title.matches(".*[.!?]\\s.*")) {
            return false;
        }
        row.parts.add(new PartInMaking(title, found.get().minutes(), null));
        if (!found.get().after().isEmpty()) {
            read(row, paragraph.withText(found.get().after()), line);
        }
        return true;
    }

    private boolean lengthBelow(RowInMaking row, ClockWords.Length length, SourceText paragraph, int line) {
        remarks.mended(line, "minutes.below", paragraph.text(), String.valueOf(length.minutes()));
        minutes(row, length.minutes(), line, paragraph.text());
        if (!length.after().isEmpty()) {
            read(row, paragraph.withText(length.after()), line);
        }
        return true;
    }

    private static int partAt(String text, int from) {
        Matcher part = PART.matcher(text);
        return part.find(from) && part.start() > from ? part.start() : -1;
    }

    /** An item of a list: what is done, and by whom. */
    private boolean part(RowInMaking row, SourceText paragraph, int line) {
        String text = paragraph.text();
        List<String> emphasised = paragraph.emphasised();
        if (!emphasised.isEmpty()) {
            String performer = emphasised.get(emphasised.size() - 1);
            if (text.endsWith(performer) && text.length() > performer.length()) {
                Matcher before = TAIL.matcher(text.substring(0, text.length() - performer.length()));
                if (before.matches() && !before.group(1).isEmpty()) {
                    add(row, before.group(1), before.group(2) == null ? null : text, lines.bracket(performer, line));
                    return true;
                }
            }
        }
        Matcher comma = COMMA_PERSON.matcher(text);
        if (comma.matches() && performs(comma.group(2))) {
            add(row, comma.group(1), null, lines.bracket(comma.group(2), line));
            return true;
        }
        Matcher by = BY.matcher(text);
        if (by.matches() && performs(by.group(2))) {
            add(row, by.group(1), text, lines.bracket(by.group(2), line));
            return true;
        }
        row.parts.add(new PartInMaking(text, null, null));
        return true;
    }

    private boolean performs(String text) {
        return SpeakerWords.person(text)
                || SpeakerWords.group(text)
                || speakers.body(text)
                || speakers.statesOnly(text).isPresent();
    }

    private void add(RowInMaking row, String title, @Nullable String line, String performer) {
        PartInMaking part = new PartInMaking(title, null, line);
        if (SpeakerWords.person(performer)) {
            part.slots.addAll(speakers.persons(performer));
        } else {
            part.slots.add(speakers.one(performer, null, null));
        }
        row.parts.add(part);
    }

    private void describe(RowInMaking row, String text, int line) {
        if (row.unfinished() && Character.isLowerCase(text.codePointAt(0))) {
            remarks.mended(line, "wrapped", text);
            goOn(row, text, line);
            return;
        }
        row.describe(text);
        row.describedOn = line;
        audiences.look(row, line);
    }

    private void goOn(RowInMaking row, String text, int line) {
        row.goOn(text);
        audiences.look(row, line);
    }

    /** A cell that holds speakers and nothing else. */
    void readSpeakers(RowInMaking row, SourceText paragraph, int line) {
        if (!structured(row, new SourceText(paragraph.text(), false, List.of()), line)) {
            row.speakers().add(speakers.one(lines.bracket(paragraph.text(), line), null, null));
            remarks.ask(line, "speaker.group", paragraph.text(), Offer.NONE);
        }
    }
}
