package org.neaspec.plenary.people;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/**
 * Makes two bodies one, and tells them apart again. What moved is written down, so that it can go back; what came later stays with
 * the one that was kept.
 */
@Singleton
public class MergeBodies {

    private static final String WHAT = "BODY";

    private final BodyRepository bodies;
    private final BodyTree tree;
    private final PairRepository pairs;
    private final List<BodyTies> ties;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    MergeBodies(
            BodyRepository bodies,
            BodyTree tree,
            PairRepository pairs,
            List<BodyTies> ties,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.bodies = bodies;
        this.tree = tree;
        this.pairs = pairs;
        this.ties = ties;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * People, parts and whatever meetings have of the one that is gone go to the one that is kept, and papers that name it find the
     * other.
     *
     * @return {@code TAKEN} while there are {@link #clashes}
     */
    @Transactional
    public Saved merge(long goneId, int goneVersion, long keptId, Organiser by) {
        bodies.lock(List.of(goneId, keptId));
        Body gone = bodies.byId(goneId).orElse(null);
        Body kept = bodies.byId(keptId).orElse(null);
        if (gone == null
                || kept == null
                || gone.mergedInto() != null
                || kept.mergedInto() != null
                || goneId == keptId) {
            return Saved.GONE;
        }
        if (gone.version() != goneVersion) {
            return Saved.OVERTAKEN;
        }
        if (!clashes(goneId, keptId).isEmpty()) {
            return Saved.TAKEN;
        }
        Long keptParent = tree.within(kept.parentId(), goneId) ? kept.parentId() : null;
        if (keptParent != null) {
            bodies.place(keptId, null);
        }
        Map<String, List<Long>> moved = new LinkedHashMap<>();
        ties.forEach(room -> moved.put(room.room(), room.move(goneId, keptId)));
        var way = new BodyWayBack(
                bodies.peopleIn(goneId),
                bodies.partsOf(goneId, keptId),
                bodies.aliases(goneId),
                moved,
                gone.parentId(),
                keptParent);
        move(way, goneId, keptId);
        bodies.point(goneId, keptId);
        bodies.place(goneId, null);
        pairs.addMerge(WHAT, goneId, keptId, written(way), by.name(), clock.instant());
        audit.record(actor(by), "people.BODY_MERGED", kept.name(), gone.name());
        return Saved.DONE;
    }

    /** The titles of meetings at which it has to be decided first which of the two is meant. */
    public List<String> clashes(long one, long other) {
        return ties.stream().flatMap(room -> room.clashes(one, other).stream()).toList();
    }

    /** Bodies that were merged into it, the last first. */
    public List<MergedBody> into(Body body) {
        return bodies.mergesInto(body.id());
    }

    /**
     * Undoes a merge.
     *
     * @return {@code GONE} when there is none to undo; {@code TAKEN} when the one kept was merged on, which is undone first;
     *     {@code OVERTAKEN} when another body has the name by now
     */
    @Transactional
    public Saved undo(long mergeId, Organiser by) {
        Optional<PairRepository.Merge> found = pairs.merge(mergeId, WHAT);
        if (found.isEmpty()) {
            return Saved.GONE;
        }
        long goneId = found.get().goneId();
        long keptId = found.get().keptId();
        bodies.lock(List.of(goneId, keptId));
        Body gone = bodies.byId(goneId).orElseThrow();
        Body kept = bodies.byId(keptId).orElseThrow();
        if (kept.mergedInto() != null) {
            return Saved.TAKEN;
        }
        if (bodies.codeOf(gone.name()).isPresent()) {
            return Saved.OVERTAKEN;
        }
        if (pairs.undone(mergeId, by.name(), clock.instant()) == 0) {
            return Saved.GONE;
        }
        var way = read(found.get().wayBack());
        bodies.point(goneId, null);
        move(way, keptId, goneId);
        ties.forEach(room -> room.moveBack(way.moved().getOrDefault(room.room(), List.of()), goneId, keptId));
        Long goneParent = way.goneParent();
        if (!tree.within(goneParent, goneId)) {
            bodies.place(goneId, goneParent);
        }
        Long keptParent = way.keptParent();
        if (keptParent != null && kept.parentId() == null && !tree.within(keptParent, keptId)) {
            bodies.place(keptId, keptParent);
        }
        audit.record(actor(by), "people.BODY_UNMERGED", kept.name(), gone.name());
        return Saved.DONE;
    }

    private void move(BodyWayBack way, long from, long to) {
        if (!way.people().isEmpty()) {
            bodies.movePeople(way.people(), from, to);
        }
        if (!way.parts().isEmpty()) {
            bodies.moveParts(way.parts(), from, to);
        }
        if (!way.aliases().isEmpty()) {
            bodies.repoint(way.aliases(), from, to);
        }
    }

    private String written(BodyWayBack way) {
        try {
            return json.writeValueAsString(way);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BodyWayBack read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, BodyWayBack.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Actor actor(Organiser by) {
        return Actor.staff(by.accountId(), by.name());
    }
}
