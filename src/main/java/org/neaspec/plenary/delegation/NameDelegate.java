package org.neaspec.plenary.delegation;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.NominationOutcome;
import org.neaspec.plenary.registration.Nominee;

/** Names somebody for a delegation. */
@Singleton
public class NameDelegate {

    private final OneNaming one;
    private final Transactions transactions;

    NameDelegate(OneNaming one, Transactions transactions) {
        this.one = one;
        this.transactions = transactions;
    }

    /**
     * Names: a registration that the person completes by the link mailed to her. Whoever is in the delegation already stays as
     * he or she is, so the same list may be sent twice.
     *
     * @param swap whether the present head steps down for this one
     */
    public NamingOutcome name(MeetingFacts meeting, Caller by, Nominee nominee, DelegationRole role, boolean swap) {
        return transactions.retrying(() -> {
            try {
                return one.name(meeting, by, nominee, role, swap);
            } catch (DataAccessException e) {
                if (!DuplicateKey.isCause(e)) {
                    throw e;
                }
                // The same address came in at the same moment and was first: now it can be seen.
                return one.name(meeting, by, nominee, role, swap);
            }
        });
    }

    /** One attempt. */
    @Singleton
    static class OneNaming {

        private final Delegations delegations;
        private final DelegationRepository rows;
        private final Bench bench;
        private final Naming naming;
        private final Clock clock;

        OneNaming(Delegations delegations, DelegationRepository rows, Bench bench, Naming naming, Clock clock) {
            this.delegations = delegations;
            this.rows = rows;
            this.bench = bench;
            this.naming = naming;
            this.clock = clock;
        }

        @Transactional
        public NamingOutcome name(MeetingFacts meeting, Caller by, Nominee nominee, DelegationRole role, boolean swap) {
            rows.hold(by.delegationId());
            var delegation = delegations.byId(by.delegationId()).orElseThrow();
            var terms = delegations.terms(meeting.id());
            var members = delegations.members(delegation.rowId());
            var there = naming.there(members, nominee);
            if (there.isPresent()) {
                return naming.there(there.get());
            }
            var refused = bench.open(meeting, terms, by, clock.instant())
                    .or(() -> bench.place(delegation, terms, members))
                    .or(() -> bench.role(terms, members, role, swap));
            if (refused.isPresent()) {
                return refused.get();
            }
            var outcome = naming.nominate(meeting, delegation, by, nominee);
            var why = Naming.refused(outcome);
            if (why != null) {
                return why;
            }
            naming.add(delegation, members, Naming.registration(outcome), role, terms.late(clock.instant()), by);
            if (outcome instanceof NominationOutcome.Invited invited) {
                naming.tell(
                        meeting,
                        delegation,
                        terms,
                        DelegateNamed.By.of(by, meeting),
                        invited.registrationId(),
                        role,
                        null);
            }
            return Naming.done(outcome, nominee);
        }
    }
}
