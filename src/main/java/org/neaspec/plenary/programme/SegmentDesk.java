package org.neaspec.plenary.programme;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingRevisions;

/** What all work on segments has in common: one at a time for a meeting, on the record, and seen at once. */
@Singleton
class SegmentDesk {

    private final MeetingRevisions revisions;
    private final ProgrammeRepository repository;
    private final SegmentRepository segments;
    private final ApplicationEventPublisher<Object> facts;
    private final AuditTrail audit;

    SegmentDesk(
            MeetingRevisions revisions,
            ProgrammeRepository repository,
            SegmentRepository segments,
            ApplicationEventPublisher<Object> facts,
            AuditTrail audit) {
        this.revisions = revisions;
        this.repository = repository;
        this.segments = segments;
        this.facts = facts;
        this.audit = audit;
    }

    /** Every page kept is out of date; the row lock makes those who work on the same meeting wait for each other. */
    void open(MeetingFacts meeting) {
        revisions.changed(meeting.id());
    }

    /** The segment as it is now; nobody refers to it anew before this transaction is over. */
    Optional<SegmentFacts> take(MeetingFacts meeting, long segmentId) {
        return segments.lock(meeting.id(), segmentId)
                .flatMap(version -> repository.segments(meeting.id()).stream()
                        .map(SegmentRow::facts)
                        .filter(segment -> segment.id() == segmentId)
                        .findFirst());
    }

    void admit(MeetingFacts meeting, SegmentPlan plan) {
        if (!plan.open()) {
            plan.admits().stream()
                    .sorted()
                    .forEach(designation ->
                            segments.addAdmittedToSegment(meeting.id(), plan.code(), designation.name()));
        }
    }

    void record(MeetingFacts meeting, String act, String code, @Nullable String detail, Organiser by) {
        audit.record(Actor.staff(by.accountId(), by.name()), act, meeting.code() + ", segment " + code, detail);
    }

    void tell(Object fact) {
        facts.publishEvent(fact);
    }

    /** An audience for the record: "restricted to NEASPEC_NFP, TC_REPRESENTATIVE, HIDDEN". */
    static String said(Audience audience) {
        return audience.open()
                ? "open"
                : "restricted to "
                        + audience.admits().stream()
                                .sorted()
                                .map(Designation::name)
                                .collect(Collectors.joining(", "))
                        + " (" + audience.visibility() + ")";
    }
}
