package org.neaspec.plenary.drafting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Keeps that a finding is meant as it stands, and who said so why; or takes that back. */
@Singleton
public class WaiveFinding {

    public static final int LONGEST_REASON = 500;

    private final WaiverRepository waivers;
    private final AuditTrail audit;
    private final Clock clock;

    WaiveFinding(WaiverRepository waivers, AuditTrail audit, Clock clock) {
        this.waivers = waivers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param reason not empty, and at most {@link #LONGEST_REASON} characters long */
    @Transactional
    public void waive(MeetingFacts meeting, Finding finding, String reason, Actor by) {
        int added = waivers.add(
                meeting.id(),
                finding.key(),
                finding.check().name(),
                finding.itemId(),
                reason,
                by.name(),
                clock.instant());
        if (added > 0) {
            audit.record(by, "programme.checkWaived", meeting.code() + ", " + finding.check(), reason);
        }
    }

    /** Lets the check count again. */
    @Transactional
    public void takeBack(MeetingFacts meeting, Finding finding, Actor by) {
        if (waivers.remove(meeting.id(), finding.key()) > 0) {
            audit.record(by, "programme.checkCounts", meeting.code() + ", " + finding.check(), null);
        }
    }
}
