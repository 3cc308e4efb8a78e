package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeJson;

/** Says how delegations to a meeting are named. */
@Singleton
public class SetTerms {

    private final TermsRepository terms;
    private final ProgrammeJson json;
    private final AuditTrail audit;
    private final Clock clock;

    SetTerms(TermsRepository terms, ProgrammeJson json, AuditTrail audit, Clock clock) {
        this.terms = terms;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets them; false when somebody else did since {@code wanted.version()}. Those named already stay, whatever the limits. */
    @Transactional
    public boolean set(MeetingFacts meeting, Terms wanted, Organiser by) {
        var now = clock.instant();
        terms.begin(meeting.id(), now);
        int done = terms.set(
                meeting.id(),
                wanted.version(),
                wanted.opens(),
                wanted.closes(),
                wanted.confirmBy(),
                wanted.places(),
                json.write(wanted.roles().toArray(RoleTerms[]::new)),
                now);
        if (done == 1) {
            audit.record(Actor.staff(by.accountId(), by.name()), "delegation.terms", meeting.code(), null);
        }
        return done == 1;
    }
}
