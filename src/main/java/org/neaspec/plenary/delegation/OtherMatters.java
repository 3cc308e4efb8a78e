package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;

/** What delegations wish to raise under "other matters". */
@Singleton
public class OtherMatters {

    private final MatterRepository matters;
    private final ApplicationEventPublisher<Object> facts;
    private final AuditTrail audit;
    private final Clock clock;

    OtherMatters(MatterRepository matters, ApplicationEventPublisher<Object> facts, AuditTrail audit, Clock clock) {
        this.matters = matters;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends one; the same form sent twice is one item. */
    @Transactional
    public void send(MeetingFacts meeting, Delegation delegation, Caller by, String requestKey, String words) {
        var id = RandomIds.publicId();
        if (matters.add(id, delegation.rowId(), requestKey, words, by.name(), clock.instant()) == 1) {
            audit.record(by.actor(), "delegation.matterSent", delegation.party().name(), null);
            facts.publishEvent(new MatterSent(meeting, delegation, by, id, words));
        }
    }

    /** Takes note of one; answers whether it was new. */
    @Transactional
    public boolean note(MeetingFacts meeting, String matterId, Organiser by) {
        return matters.note(meeting.id(), matterId, by.name(), clock.instant()) == 1;
    }

    /** Everything sent for a meeting, oldest first. */
    public List<OtherMatter> at(long meetingId) {
        return matters.at(meetingId);
    }

    public List<OtherMatter> of(long delegationId) {
        return matters.of(delegationId);
    }
}
