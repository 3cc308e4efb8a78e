package org.neaspec.plenary.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.RandomIds;

/** Adds, changes and merges bodies. */
@Singleton
public class KeepBody {

    private final BodyRepository bodies;
    private final AuditTrail audit;

    KeepBody(BodyRepository bodies, AuditTrail audit) {
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Adds a body; {@code TAKEN} when there is one of that name. */
    @Transactional
    public Saved add(BodyDetails details, Organiser by) {
        if (bodies.codeOf(details.name()).isPresent()) {
            return Saved.TAKEN;
        }
        bodies.add(
                RandomIds.publicId(),
                details.name(),
                details.acronym(),
                details.kind(),
                details.stateCode(),
                parent(details));
        audit.record(actor(by), "people.BODY_ADDED", details.name(), null);
        return Saved.DONE;
    }

    /**
     * Changes a body. Programmes that were published keep the name they were published with.
     *
     * @param version of the body as shown to who changes it
     * @return {@code TAKEN} when another has that name, or the body would be part of itself
     */
    @Transactional
    public Saved change(long id, int version, BodyDetails details, Organiser by) {
        bodies.lock(List.of(id));
        Body now = bodies.byId(id).orElse(null);
        if (now == null || now.mergedInto() != null) {
            return Saved.GONE;
        }
        if (now.version() != version) {
            return Saved.OVERTAKEN;
        }
        boolean taken = bodies.codeOf(details.name())
                .filter(code -> !code.equals(now.code()))
                .isPresent();
        Long parent = parent(details);
        if (taken || within(parent, id)) {
            return Saved.TAKEN;
        }
        bodies.change(id, details.name(), details.acronym(), details.kind(), details.stateCode(), parent);
        bodies.staleIn(id);
        audit.record(
                actor(by),
                "people.BODY_CHANGED",
                details.name(),
                details.name().equals(now.name()) ? null : now.name());
        return Saved.DONE;
    }

    /**
     * Makes two bodies one: people and parts of the one that is gone go to the one that is kept, and papers that name it by
     * its code find the other.
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
        if (within(kept.parentId(), goneId)) {
            bodies.orphan(keptId);
        }
        bodies.movePeople(goneId, keptId);
        bodies.moveParts(goneId, keptId);
        bodies.repoint(goneId, keptId);
        bodies.point(goneId, keptId);
        audit.record(actor(by), "people.BODY_MERGED", kept.name(), gone.name());
        return Saved.DONE;
    }

    private @Nullable Long parent(BodyDetails details) {
        String code = details.parentCode();
        return code == null ? null : bodies.byCode(code).map(Body::id).orElse(null);
    }

    /** Whether a body is the other one or some part of it. */
    private boolean within(@Nullable Long id, long other) {
        Set<Long> seen = new HashSet<>();
        Long at = id;
        while (at != null && seen.add(at)) {
            if (at == other) {
                return true;
            }
            at = bodies.byId(at).map(Body::parentId).orElse(null);
        }
        return false;
    }

    private static Actor actor(Organiser by) {
        return Actor.staff(by.accountId(), by.name());
    }
}
