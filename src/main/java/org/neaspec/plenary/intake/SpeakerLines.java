package org.neaspec.plenary.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Reads lines that name who speaks: with a role, with the constituencies they speak for, or by States and names alone. */
final class SpeakerLines {

    private static final Pattern ROLE = Pattern.compile(
            "^((?:Session |Co-)?Chair(?:person)?s?|Chaired by|Moderators?|Moderated by|Facilitators?|Facilitated by|Presenters?|Presented by|Keynote speakers?|Panell?ists?|Discussants?|Rapporteurs?|Speakers?)\\s*(?::|(?<=by))\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);

    private final SpeakerWords speakers;
    private final Choices choices;
    private final Remarks remarks;

    SpeakerLines(SpeakerWords speakers, Choices choices, Remarks remarks) {
        this.speakers = speakers;
        this.choices = choices;
        this.remarks = remarks;
    }

    /** Whether a line begins with a role: "Moderator: ...". */
    static boolean role(String text) {
        return ROLE.matcher(text).matches();
    }

    /** Takes in a line with a role; false when it is none, as the others answer too. */
    boolean role(RowInMaking row, String text, int line) {
        Matcher role = ROLE.matcher(text);
        return role.matches() && withRole(row, role.group(1), role.group(2), line);
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

    boolean constituencies(RowInMaking row, String text, int line) {
        List<Constituencies.Labelled> labelled = Constituencies.labelled(text);
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
        for (Constituencies.Labelled one : labelled) {
            if (one.value().isEmpty()) {
                remarks.ask(line, "constituency.empty", one.label(), Offer.NONE, one.label());
                row.speakers().add(SpeakerWords.group(one.label(), null, null));
            } else {
                row.speakers().add(speakers.one(bracket(one.value(), line), one.label(), null));
            }
        }
        return true;
    }

    boolean states(RowInMaking row, String text, int line) {
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

    boolean named(RowInMaking row, String text, int line) {
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
    String bracket(String text, int line) {
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
}
