package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.LinkAskedFor;

/** Mails a focal point the link again, to the recorded address it was asked for and to no other. */
@Singleton
class ResendFocalLink {

    private final Delegations delegations;
    private final FocalPointRepository points;
    private final FocalLinks links;
    private final ApplicationEventPublisher<Object> facts;

    ResendFocalLink(
            Delegations delegations,
            FocalPointRepository points,
            FocalLinks links,
            ApplicationEventPublisher<Object> facts) {
        this.delegations = delegations;
        this.points = points;
        this.links = links;
        this.facts = facts;
    }

    /** Only who was written to before has a link to lose. */
    @EventListener
    void asked(LinkAskedFor fact) {
        points.at(fact.meeting().id()).stream()
                .map(FocalPointRow::focalPoint)
                .filter(point -> point.writtenAt() != null)
                .forEach(point -> point.addresses().stream()
                        .filter(address -> address.key().equals(fact.address().key()))
                        .forEach(address -> facts.publishEvent(new FocalPointWrittenTo(
                                fact.meeting(),
                                delegations.byId(point.delegationId()).orElseThrow(),
                                delegations.terms(fact.meeting().id()),
                                point.name(),
                                address,
                                links.current(point.id()),
                                false))));
    }
}
