package org.neaspec.plenary.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;

/**
 * Tells two persons apart who were made one. Everything that moved goes back; what came later stays with the one who was kept,
 * and so does a field that somebody changed since.
 */
@Singleton
public class UndoMerge {

    private final PersonRepository persons;
    private final PairRepository pairs;
    private final PersonHistory history;
    private final PersonMoves moves;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    UndoMerge(
            PersonRepository persons,
            PairRepository pairs,
            PersonHistory history,
            PersonMoves moves,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.persons = persons;
        this.pairs = pairs;
        this.history = history;
        this.moves = moves;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code GONE} when there is no such merge to undo; {@code TAKEN} when the one kept was merged on: that is undone first. */
    @Transactional
    public Saved undo(long mergeId, Organiser by) {
        PairRepository.Merge merge = pairs.merge(mergeId, MergePersons.WHAT).orElse(null);
        if (merge == null) {
            return Saved.GONE;
        }
        persons.lock(List.of(merge.goneId(), merge.keptId()));
        PersonRecord gone = persons.byId(merge.goneId()).orElseThrow();
        PersonRecord kept = persons.byId(merge.keptId()).orElseThrow();
        if (kept.mergedInto() != null) {
            return Saved.TAKEN;
        }
        if (pairs.undone(mergeId, by.name(), clock.instant()) == 0) {
            return Saved.GONE;
        }
        moves.back(gone, kept, merge.wayBack());
        history.add(kept.id(), kept.printedName(), PersonAct.UNMERGED, gone.printedName(), by);
        history.step(gone.id(), PersonAct.UNMERGED, kept.printedName(), by);
        facts.publishEvent(new DesignationsChanged(Set.of(kept.id(), gone.id()), by));
        facts.publishEvent(new EmailsChanged(Set.of(kept.id(), gone.id()), by));
        return Saved.DONE;
    }
}
