package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.BodyTies;

/**
 * Which body of the directory somebody comes for. It is found by what was typed, as soon as that is the name or acronym of one, and
 * staff say otherwise where they know better. What was typed stays as it is.
 */
@Singleton
public class RegistrationBodies implements BodyTies {

    private final TieRepository rows;
    private final Bodies bodies;
    private final AuditTrail audit;

    RegistrationBodies(TieRepository rows, Bodies bodies, AuditTrail audit) {
        this.rows = rows;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** The body that a registration is tied to. */
    public Optional<Body> of(long registrationId) {
        return rows.body(registrationId).flatMap(bodies::byId);
    }

    /** What a registration names; null for nothing of the directory. */
    @Nullable
    Long named(@Nullable String organisation, @Nullable String state) {
        return organisation == null
                ? null
                : bodies.matching(organisation, state).orElse(null);
    }

    /** Ties a registration to what it names now, unless it named the same before, so that what staff said stays. */
    void follow(long registrationId, Answers before, Answers now) {
        if (!Objects.equals(before.organisation(), now.organisation())
                || !Objects.equals(before.country(), now.country())) {
            rows.tie(registrationId, named(now.organisation(), now.country()));
        }
    }

    /** Staff say which body it is; null for none of the directory. */
    @Transactional
    public void tie(RegistrationDetail registration, @Nullable Body body, Organiser by) {
        rows.tie(registration.id(), body == null ? null : body.id());
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                body == null ? "registration.bodyUntied" : "registration.bodyTied",
                registration.reference(),
                body == null ? null : body.name());
    }

    @Override
    public String room() {
        return "registration";
    }

    @Override
    public List<String> clashes(long one, long other) {
        return List.of();
    }

    @Override
    public List<Long> move(long from, long to) {
        var ids = rows.lockOfBody(from);
        moveBack(ids, to, from);
        return ids;
    }

    @Override
    public void moveBack(Collection<Long> ids, long from, long to) {
        if (!ids.isEmpty()) {
            rows.moveBody(ids, to, from);
        }
    }
}
