package org.neaspec.plenary.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Difference.Fate;
import org.neaspec.plenary.programme.Difference.Field;
import org.neaspec.plenary.programme.Difference.ForOthers;
import org.neaspec.plenary.programme.Difference.Moved;
import org.neaspec.plenary.programme.Difference.Plain;
import org.neaspec.plenary.programme.Difference.Reworded;
import org.neaspec.plenary.programme.Difference.Speaker;
import org.neaspec.plenary.programme.Difference.Times;
import org.neaspec.plenary.programme.Difference.What;
import org.neaspec.plenary.programme.Difference.Whom;

/** Compares two forms of one row. */
final class RowComparison {

    private final Agenda agendaBefore;
    private final Agenda agendaAfter;
    private final List<Difference> found = new ArrayList<>();

    private RowComparison(Agenda agendaBefore, Agenda agendaAfter) {
        this.agendaBefore = agendaBefore;
        this.agendaAfter = agendaAfter;
    }

    /** What prints otherwise; empty where nothing does. */
    static List<Difference> of(ProgrammeItem before, ProgrammeItem after, Agenda agendaBefore, Agenda agendaAfter) {
        var comparison = new RowComparison(agendaBefore, agendaAfter);
        comparison.compare(before.asPrinted(), after.asPrinted());
        return comparison.found;
    }

    private void compare(ProgrammeItem before, ProgrammeItem after) {
        if (before.cancelled() != after.cancelled()) {
            found.add(new Plain(after.cancelled() ? What.CANCELLED : What.RESTORED));
        }
        if (!Times.of(before).equals(Times.of(after))) {
            found.add(new Moved(Times.of(before), Times.of(after)));
        }
        text(Field.KIND, null, before.kind().messageKey(), after.kind().messageKey());
        text(Field.MINUTES, null, number(before.printedMinutes()), number(after.printedMinutes()));
        text(Field.NUMBER, null, number(before.number()), number(after.number()));
        text(Field.TITLE, null, before.title(), after.title());
        text(Field.DESCRIPTION, null, before.description(), after.description());
        text(Field.ROOM, null, before.room(), after.room());
        if (!Whom.of(before).equals(Whom.of(after))) {
            found.add(new ForOthers(Whom.of(before), Whom.of(after)));
        }
        text(Field.ORDER, null, key(before.order()), key(after.order()));
        speakers(null, before.slots(), after.slots());
        parts(before.parts(), after.parts());
        questions(before, after);
        if (!before.agendaItems().equals(after.agendaItems())) {
            found.add(new Reworded(
                    Field.AGENDA,
                    null,
                    labels(before.agendaItems(), agendaBefore),
                    labels(after.agendaItems(), agendaAfter)));
        }
    }

    private void text(Field field, @Nullable String part, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new Reworded(field, part, before, after));
        }
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String key(@Nullable OrderBasis basis) {
        return basis == null ? null : basis.messageKey();
    }

    private void speakers(@Nullable String part, List<SpeakerSlot> before, List<SpeakerSlot> after) {
        var changes = ListChanges.of(
                before,
                after,
                List.of(
                        (one, other) -> one.id().equals(other.id()),
                        (one, other) -> unnamed(one).equals(unnamed(other))));
        for (var pair : changes.pairs()) {
            SpeakerSlot old = pair.before();
            SpeakerSlot now = pair.after();
            if (old == null || now == null) {
                found.add(new Speaker(old == null ? Fate.ADDED : Fate.REMOVED, part, old, now));
            } else if (!unnamed(old).equals(unnamed(now))) {
                found.add(new Speaker(sameHolder(old, now) ? Fate.CHANGED : Fate.REPLACED, part, old, now));
            }
        }
        if (changes.reordered()) {
            found.add(new Speaker(Fate.REORDERED, part, null, null));
        }
    }

    private static SpeakerSlot unnamed(SpeakerSlot slot) {
        return new SpeakerSlot(
                "",
                slot.role(),
                slot.status(),
                slot.personId(),
                slot.personName(),
                slot.bodyId(),
                slot.bodyName(),
                slot.state(),
                slot.group(),
                slot.constituency(),
                slot.capacity(),
                slot.line());
    }

    private static boolean sameHolder(SpeakerSlot one, SpeakerSlot other) {
        return Objects.equals(one.personName(), other.personName())
                && Objects.equals(one.bodyName(), other.bodyName())
                && Objects.equals(one.state(), other.state())
                && Objects.equals(one.group(), other.group());
    }

    private void parts(List<ItemPart> before, List<ItemPart> after) {
        var changes = ListChanges.of(
                before,
                after,
                List.of(
                        (one, other) -> one.id().equals(other.id()),
                        (one, other) -> one.title().equals(other.title())));
        for (var pair : changes.pairs()) {
            ItemPart old = pair.before();
            ItemPart now = pair.after();
            if (old == null || now == null) {
                found.add(new Reworded(
                        Field.PART, null, old == null ? null : old.title(), now == null ? null : now.title()));
            } else {
                text(Field.PART, null, old.title(), now.title());
                text(Field.MINUTES, now.title(), number(old.minutes()), number(now.minutes()));
                text(Field.PART_LINE, now.title(), old.printedLine(), now.printedLine());
                text(Field.ORDER, now.title(), key(old.order()), key(now.order()));
                speakers(now.title(), old.slots(), now.slots());
            }
        }
        if (changes.reordered()) {
            found.add(new Plain(What.PARTS_REORDERED));
        }
    }

    private void questions(ProgrammeItem before, ProgrammeItem after) {
        var changes = ListChanges.of(before.questions(), after.questions(), List.of(String::equals));
        changes.pairs().forEach(pair -> text(Field.QUESTION, null, pair.before(), pair.after()));
        if (changes.reordered()) {
            found.add(new Plain(What.QUESTIONS_REORDERED));
        }
        if (before.questionsPromised() != after.questionsPromised()) {
            found.add(
                    new Plain(after.questionsPromised() ? What.QUESTIONS_PROMISED : What.QUESTIONS_NO_LONGER_PROMISED));
        }
    }

    private static @Nullable String labels(List<String> ids, Agenda agenda) {
        return ids.isEmpty()
                ? null
                : ids.stream()
                        .map(id -> agenda.find(id).map(Agenda.Numbered::label).orElse("–"))
                        .collect(Collectors.joining(", "));
    }
}
