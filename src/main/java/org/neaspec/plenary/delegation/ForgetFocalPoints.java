package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.registration.SponsorsInSteps;

/**
 * Forgets the focal points of a meeting: their names, addresses and links, and the letters they sent. Delegations, their members and
 * what was said under other matters stay.
 */
@Singleton
public class ForgetFocalPoints {

    private final FocalPointRepository points;
    private final SponsorsInSteps steps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<FocalPointsForgotten> facts;
    private final Clock clock;

    ForgetFocalPoints(
            FocalPointRepository points,
            SponsorsInSteps steps,
            AuditTrail audit,
            ApplicationEventPublisher<FocalPointsForgotten> facts,
            Clock clock) {
        this.points = points;
        this.steps = steps;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** How many focal points of a meeting are known by name. */
    public long known(long meetingId) {
        return points.known(meetingId);
    }

    /** Forgets them; false when nothing of them is left. */
    @Transactional
    public boolean forget(long meetingId) {
        List<String> names = points.names(meetingId);
        int papers = points.forgetPapers(meetingId);
        if (names.isEmpty() && papers == 0) {
            return false;
        }
        points.forgetLinks(meetingId);
        points.forget(meetingId, clock.instant());
        points.forgetNotes(meetingId);
        if (!names.isEmpty()) {
            points.forgetInMembers(meetingId, names);
            points.forgetInSubstitutions(meetingId, names);
            points.forgetInProposals(meetingId, names);
            points.forgetInMatters(meetingId, names);
            steps.forget(meetingId, names);
            List<String> elsewhere = points.known(names);
            var gone = names.stream().filter(name -> !elsewhere.contains(name)).toList();
            if (!gone.isEmpty()) {
                audit.forgetNames(gone);
            }
        }
        facts.publishEvent(new FocalPointsForgotten(meetingId));
        return true;
    }
}
