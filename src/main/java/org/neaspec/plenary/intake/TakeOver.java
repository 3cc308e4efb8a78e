package org.neaspec.plenary.intake;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.KnownNames;
import org.neaspec.plenary.drafting.ProgrammeAct;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.RandomIds;

/** Takes a paper over into the draft of its meeting: one act, which can be undone. */
@Singleton
public class TakeOver {

    private final EditDraft edit;
    private final PapersInReading papers;
    private final Directory directory;
    private final States states;

    TakeOver(EditDraft edit, PapersInReading papers, Directory directory, States states) {
        this.edit = edit;
        this.papers = papers;
        this.directory = directory;
        this.states = states;
    }

    /** Where the rows of the paper go. */
    public enum Way {
        /** They become the draft; what was there goes. */
        REPLACE,
        /** They come to those that are there. */
        APPEND
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Done; the paper is kept no more. */
        record Taken(int rows) implements Outcome {}

        /** There is no row to take over. */
        record Nothing() implements Outcome {}

        /** Some rows have hours and no day; nothing was done. */
        record DayMissing(int rows) implements Outcome {}
    }

    @Transactional
    public Outcome take(MeetingFacts meeting, PaperInReading paper, long accountId, Way way, Actor by) {
        Reading reading = paper.reading();
        if (reading.programme().empty()) {
            return new Outcome.Nothing();
        }
        if (reading.dayless() > 0) {
            return new Outcome.DayMissing(reading.dayless());
        }
        Programme wanted = known(reading.programme());
        EditOutcome outcome = edit.perform(meeting.id(), act(wanted, way), by);
        if (!(outcome instanceof EditOutcome.Saved)) {
            throw new IllegalStateException("An import was refused: " + outcome);
        }
        papers.remove(meeting.id(), accountId);
        return new Outcome.Taken(wanted.items().size());
    }

    private static ProgrammeAct act(Programme wanted, Way way) {
        String rows = String.valueOf(wanted.items().size());
        return way == Way.REPLACE
                ? now -> new ActResult.Done(kept(now, wanted), Said.of("drafting.act.imported", rows))
                : now -> new ActResult.Done(appended(now, wanted), Said.of("drafting.act.importedBeside", rows));
    }

    /** A paper without a formal agenda leaves the one that is there, and rows go on referring to what is in it. */
    private static Programme kept(Programme now, Programme wanted) {
        Agenda agenda = wanted.agenda().items().isEmpty() ? now.agenda() : wanted.agenda();
        return referring(new Programme(wanted.items(), agenda));
    }

    private static Programme appended(Programme now, Programme wanted) {
        Set<String> taken = now.items().stream().map(ProgrammeItem::id).collect(Collectors.toSet());
        List<ProgrammeItem> items = new ArrayList<>(now.items());
        for (ProgrammeItem item : wanted.items()) {
            items.add(
                    taken.contains(item.id())
                            ? item.toBuilder().id(RandomIds.publicId()).build()
                            : item);
        }
        List<AgendaItem> agenda = new ArrayList<>(now.agenda().items());
        Set<String> known = agenda.stream().map(AgendaItem::id).collect(Collectors.toSet());
        wanted.agenda().items().stream()
                .filter(item -> !known.contains(item.id()))
                .forEach(agenda::add);
        return referring(new Programme(items, now.agenda().withItems(agenda)));
    }

    private static Programme referring(Programme programme) {
        Set<String> there = programme.agenda().numbered().stream()
                .map(numbered -> numbered.item().id())
                .collect(Collectors.toSet());
        return programme.withItems(programme.items().stream()
                .map(item -> there.containsAll(item.agendaItems())
                        ? item
                        : item.toBuilder()
                                .agendaItems(item.agendaItems().stream()
                                        .filter(there::contains)
                                        .toList())
                                .build())
                .toList());
    }

    /**
     * A number out of a file is believed only when the directory has that name under it; a name without a number is that of
     * whom the directory knows by it.
     */
    private Programme known(Programme programme) {
        Map<Long, String> persons = names(directory.persons());
        Map<Long, String> bodies = names(directory.bodies());
        KnownNames named = KnownNames.of(directory, states);
        Function<SpeakerSlot, SpeakerSlot> check = slot -> new SpeakerSlot(
                slot.id(),
                slot.role(),
                slot.status(),
                known(slot.personId(), slot.personName(), persons, named::person),
                slot.personName(),
                known(slot.bodyId(), slot.bodyName(), bodies, named::body),
                slot.bodyName(),
                slot.state(),
                slot.group(),
                slot.constituency(),
                slot.capacity(),
                slot.line());
        return programme.withItems(programme.items().stream()
                .map(item -> item.toBuilder()
                        .slots(item.slots().stream().map(check).toList())
                        .parts(item.parts().stream()
                                .map(part -> checked(part, check))
                                .toList())
                        .build())
                .toList());
    }

    private static ItemPart checked(ItemPart part, Function<SpeakerSlot, SpeakerSlot> check) {
        return part.withSlots(part.slots().stream().map(check).toList());
    }

    private static Map<Long, String> names(List<Directory.Named> named) {
        return named.stream().collect(Collectors.toMap(Directory.Named::id, Directory.Named::name));
    }

    private static @Nullable Long known(
            @Nullable Long id,
            @Nullable String name,
            Map<Long, String> names,
            Function<@Nullable String, @Nullable Long> byName) {
        return id != null && Objects.equals(names.get(id), name) ? id : byName.apply(name);
    }
}
