package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is part of what. */
@Singleton
class BodyTree {

    private final BodyRepository bodies;

    BodyTree(BodyRepository bodies) {
        this.bodies = bodies;
    }

    /** Whether a body is the other one or some part of it. */
    boolean within(@Nullable Long id, long other) {
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
}
