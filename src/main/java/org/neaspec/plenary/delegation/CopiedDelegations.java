package org.neaspec.plenary.delegation;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.shared.RandomIds;

/**
 * The next edition invites whom the one before invited, with as many places for each and for each role. Its window is for somebody
 * to say, and focal points and those they named stay with the edition before.
 */
@Singleton
class CopiedDelegations {

    private final TermsRepository terms;
    private final DelegationRepository delegations;
    private final Clock clock;

    CopiedDelegations(TermsRepository terms, DelegationRepository delegations, Clock clock) {
        this.terms = terms;
        this.delegations = delegations;
        this.clock = clock;
    }

    @EventListener
    void copied(MeetingCopied fact) {
        Instant now = clock.instant();
        terms.of(fact.earlierId()).ifPresent(row -> {
            terms.begin(fact.meetingId(), now);
            terms.set(fact.meetingId(), 0, null, null, null, row.places(), row.roles(), now);
        });
        for (DelegationRow row : delegations.at(fact.earlierId())) {
            delegations.add(
                    RandomIds.publicId(),
                    fact.meetingId(),
                    row.stateCode(),
                    row.bodyId(),
                    row.invited(),
                    row.places(),
                    now);
        }
    }
}
