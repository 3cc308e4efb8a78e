package org.neaspec.plenary.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.RandomIds;

/** Adds and changes bodies. */
@Singleton
public class KeepBody {

    private final BodyRepository bodies;
    private final BodyTree tree;
    private final AuditTrail audit;

    KeepBody(BodyRepository bodies, BodyTree tree, AuditTrail audit) {
        this.bodies = bodies;
        this.tree = tree;
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
        if (taken || tree.within(parent, id)) {
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

    private @Nullable Long parent(BodyDetails details) {
        String code = details.parentCode();
        return code == null ? null : bodies.byCode(code).map(Body::id).orElse(null);
    }

    private static Actor actor(Organiser by) {
        return Actor.staff(by.accountId(), by.name());
    }
}
