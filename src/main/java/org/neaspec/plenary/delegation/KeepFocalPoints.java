package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;

/** Keeps who names the delegation of each State or body, and writes to them. */
@Singleton
public class KeepFocalPoints {

    private final Delegations delegations;
    private final FocalPointRepository points;
    private final FocalLinks links;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    KeepFocalPoints(
            Delegations delegations,
            FocalPointRepository points,
            FocalLinks links,
            AuditTrail audit,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.delegations = delegations;
        this.points = points;
        this.links = links;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Adds a focal point; the link is mailed by {@link #write}. */
    @Transactional
    public FocalPoint add(
            Delegation delegation, String name, List<EmailAddress> addresses, @Nullable String note, Organiser by) {
        var row = points.save(new FocalPointRow(
                null,
                RandomIds.publicId(),
                delegation.rowId(),
                name,
                addresses.stream().map(EmailAddress::text).collect(Collectors.joining("\n")),
                note,
                null,
                null,
                clock.instant()));
        record("delegation.focalPointAdded", delegation, name, by);
        return row.focalPoint();
    }

    /** Removes a focal point; the link ends at once. */
    @Transactional
    public void remove(Delegation delegation, FocalPoint point, Organiser by) {
        links.revoke(point.id());
        points.remove(point.id(), clock.instant());
        record("delegation.focalPointRemoved", delegation, point.name(), by);
    }

    /**
     * Mails the invitation with the link to each recorded address.
     *
     * @param anew whether the link is to be another, so that all earlier ones end
     */
    @Transactional
    public void write(MeetingFacts meeting, Delegation delegation, FocalPoint point, boolean anew, Organiser by) {
        var token = anew ? links.rotate(point.id()) : links.current(point.id());
        points.written(point.id(), clock.instant());
        var terms = delegations.terms(meeting.id());
        point.addresses()
                .forEach(address -> facts.publishEvent(
                        new FocalPointWrittenTo(meeting, delegation, terms, point.name(), address, token, false)));
        record(anew ? "delegation.linkRenewed" : "delegation.invited", delegation, point.name(), by);
    }

    private void record(String act, Delegation delegation, String name, Organiser by) {
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                act,
                Objects.requireNonNull(delegation.party().name()),
                name);
    }
}
