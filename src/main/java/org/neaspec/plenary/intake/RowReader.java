package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Reads what stands beside the hours: title, description, parts with their minutes, speakers, questions. */
final class RowReader {

    private static final Pattern PART = Pattern.compile(
            "\\b(?:Open (?:floor|discussion)|Q ?& ?A|Questions and answers|Interactive discussions?|Moderated (?:roundtable|discussion)|Panel discussion|General discussion|Discussions?|Country presentations|Presentations?|Comments and suggestions|Opening remarks|Closing remarks|Exchange of views)\\b");
    private static final Pattern QUESTIONS =
            Pattern.compile("^(?:guiding|discussion|key) questions?\\s*:?\\s*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile(
            "^((?:Session |Co-)?Chair(?:person)?s?|Chaired by|Moderators?|Moderated by|Facilitators?|Facilitated by|Presenters?|Presented by|Keynote speakers?|Panell?ists?|Discussants?|Rapporteurs?|Speakers?)\\s*(?::|(?<=by))\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile("^(.+?) by (?:the )?(.+)$");
    private static final Pattern COMMA_PERSON = Pattern.compile("^(.+?),\\s+(.+)$");
    private static final Pattern TAIL = Pattern.compile("^(.*?)\\s*(?:[,:;–—-]\\s*)?(\\bby(?: the)?)?\\s*$");
    private static final Pattern AUDIENCE = Pattern.compile(
            "\\b(?:among|open to|limited to|restricted to|only for)\\s+([^.]*\\b(?:focal points?|SPC members?|Technical Cent(?:re|er)|nominated)\\b[^.]*)");

    private final SpeakerWords speakers;
    private final Choices choices;
    private final Remarks remarks;

    RowReader(SpeakerWords speakers, Choices choices, Remarks remarks) {
        this.speakers = speakers;
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
                || ROLE.matcher(text).matches()
                || ClockWords.length(text).isPresent()
                || !SpeakerWords.labelled(text).isEmpty();
    }

    private boolean structured(RowInMaking row, SourceText paragraph, int line) {
        String text = paragraph.text();
        Matcher role = ROLE.matcher(text);
        if (role.matches()) {
            return withRole(row, role.group(1), role.group(2), line);
        }
        return timedPart(row, paragraph, line)
                || constituencies(row, text, line)
                || states(row, text, line)
                || named(row, text, line)
                || (paragraph.bullet() && part(row, paragraph, line));
    }

    private boolean withRole(RowInMaking row, String label, String value, int line) {
        SpeakerRole role = SpeakerWords.role(label);
        List<SpeakerSlot> target =
                role == SpeakerRole.CHAIR || role == SpeakerRole.MODERATOR || role == SpeakerRole.RAPPORTEUR
                        ? row.slots
                        : row.speakers();
        Stream.of(value.split(";"))
                .map(CellText::clean)
                .filter(one -> !one.isEmpty())
                .forEach(one -> target.add(speakers.one(bracket(one, line), null, role)));
        return true;
    }

    /** "Country presentations (50 mins) China": a part, its minutes, and what follows. */
    private boolean timedPart(RowInMaking row, SourceText paragraph, int line) {
        Optional<ClockWords.Length> found = ClockWords.length(paragraph.text());
        if (found.isEmpty() || found.get().before().isEmpty()) {
            return found.isPresent() && lengthBelow(row, found.get(), paragraph, line);
        }
        String title = found.get().before();
        List<SpeakerWords.Labelled> labelled = SpeakerWords.labelled(title);
        if (!labelled.isEmpty()) {
            int at = partAt(
                    title,
                    title.length() - labelled.get(labelled.size() - 1).value().length());
            if (at < 0) {
                return false;
            }
            constituencies(row, title.substring(0, at).strip(), line);
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

    private boolean constituencies(RowInMaking row, String text, int line) {
        List<SpeakerWords.Labelled> labelled = SpeakerWords.labelled(text);
        if (labelled.isEmpty()) {
            return false;
        }
        if (labelled.size() > 1) {
            remarks.ask(line, "constituencies", text, Offer.READING, String.valueOf(labelled.size()));
            if (choices.chosen(line, Choice.AS_PRINTED)) {
                row.speakers().add(SpeakerWords.group(text, null, null));
                return true;
            }
        }
        for (SpeakerWords.Labelled one : labelled) {
            if (one.value().isEmpty()) {
                remarks.ask(line, "constituency.empty", one.label(), Offer.NONE, one.label());
                row.speakers().add(SpeakerWords.group(one.label(), null, null));
            } else {
                row.speakers().add(speakers.one(bracket(one.value(), line), one.label(), null));
            }
        }
        return true;
    }

    private boolean states(RowInMaking row, String text, int line) {
        Optional<StateWords.Found> found = speakers.statesOnly(text);
        if (found.isEmpty()) {
            return false;
        }
        List<SpeakerSlot> slots = row.speakers();
        if (found.get().joined()) {
            remarks.ask(
                    line,
                    "states.joined",
                    text,
                    Offer.READING,
                    names(found.get().states()));
            if (choices.chosen(line, Choice.AS_PRINTED)) {
                slots.add(SpeakerWords.group(text, null, null));
                return true;
            }
        }
        for (State state : found.get().states()) {
            boolean repeated = slots.stream().anyMatch(slot -> state.code().equals(slot.state()));
            if (repeated) {
                remarks.ask(line, "states.repeated", text, Offer.READING, state.shortName());
            }
            if (!repeated || choices.chosen(line, Choice.AS_PRINTED)) {
                slots.add(
                        found.get().states().size() == 1 ? speakers.one(text, null, null) : SpeakerWords.state(state));
            }
        }
        return true;
    }

    private static String names(List<State> states) {
        return String.join(", ", states.stream().map(State::shortName).toList());
    }

    private boolean named(RowInMaking row, String text, int line) {
        if (SpeakerWords.person(text)) {
            List<SpeakerSlot> persons = speakers.persons(bracket(text, line));
            if (persons.size() > 1) {
                remarks.ask(line, "persons.joined", text, Offer.READING, String.valueOf(persons.size()));
                if (choices.chosen(line, Choice.AS_PRINTED)) {
                    persons = List.of(SpeakerWords.group(text, null, null));
                }
            }
            row.speakers().addAll(persons);
            return true;
        }
        if (speakers.body(text)) {
            row.speakers().add(speakers.one(bracket(text, line), null, null));
            return true;
        }
        return false;
    }

    /** Takes away a closing bracket that nothing opens (gap I-20). */
    private String bracket(String text, int line) {
        long open = text.chars().filter(c -> c == '(').count();
        long close = text.chars().filter(c -> c == ')').count();
        if (close == open) {
            return text;
        }
        if (close == open + 1 && text.endsWith(")")) {
            remarks.ask(line, "bracket", text, Offer.READING);
            return choices.chosen(line, Choice.AS_PRINTED)
                    ? text
                    : text.substring(0, text.length() - 1).strip();
        }
        remarks.info(line, "bracket.kept", text);
        return text;
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
                    add(row, before.group(1), before.group(2) == null ? null : text, bracket(performer, line));
                    return true;
                }
            }
        }
        Matcher comma = COMMA_PERSON.matcher(text);
        if (comma.matches() && performs(comma.group(2))) {
            add(row, comma.group(1), null, bracket(comma.group(2), line));
            return true;
        }
        Matcher by = BY.matcher(text);
        if (by.matches() && performs(by.group(2))) {
            add(row, by.group(1), text, bracket(by.group(2), line));
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
        audience(row, line);
    }

    private void goOn(RowInMaking row, String text, int line) {
        row.goOn(text);
        audience(row, line);
    }

    /** A sentence that speaks of who takes part (gap I-42) changes nobody's access unless somebody says so. */
    private void audience(RowInMaking row, int line) {
        Matcher found = AUDIENCE.matcher(row.description);
        if (!found.find()) {
            return;
        }
        String words = found.group(1).strip();
        List<Designation> admits = designations(words);
        if (admits.isEmpty()) {
            return;
        }
        remarks.ask(line, "audience", words, Offer.AUDIENCE, words);
        if (choices.chosen(line, Choice.OWN_AUDIENCE)) {
            row.admits = admits;
            row.audienceLine = words;
        }
    }

    private static List<Designation> designations(String words) {
        List<Designation> found = new ArrayList<>();
        if (words.matches("(?i).*focal points?.*")) {
            found.add(Designation.NEASPEC_NFP);
        }
        if (words.matches(".*SPC members?.*")) {
            found.add(Designation.NEACAP_SPC_MEMBER);
        }
        if (words.matches("(?i).*(?:Technical Cent|TC rep).*")) {
            found.add(Designation.TC_REPRESENTATIVE);
        }
        if (words.matches("(?i).*experts.*nominated.*")) {
            found.add(Designation.NOMINATED_EXPERT);
        }
        if (words.matches("(?i).*government units.*")) {
            found.add(Designation.RELEVANT_GOV_UNIT);
        }
        return found;
    }

    /** A cell that holds speakers and nothing else. */
    void readSpeakers(RowInMaking row, SourceText paragraph, int line) {
        if (!structured(row, new SourceText(paragraph.text(), false, List.of()), line)) {
            row.speakers().add(speakers.one(bracket(paragraph.text(), line), null, null));
            remarks.ask(line, "speaker.group", paragraph.text(), Offer.NONE);
        }
    }
}
