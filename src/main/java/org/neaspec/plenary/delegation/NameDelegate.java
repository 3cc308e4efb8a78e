package org.neaspec.plenary.delegation;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.NamingOutcome.AlreadyThere;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.NominationOutcome;
import org.neaspec.plenary.registration.Nominee;
import org.neaspec.plenary.shared.RandomIds;

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
        return name(List.of(new Place(meeting, by)), nominee, role, swap).outcome();
    }

    /** A meeting for which somebody is named, and who does so. */
    public record Place(MeetingFacts meeting, Caller by) {}

    /**
     * What became of it.
     *
     * @param meeting the one it is about: the first, unless another one stood in the way
     * @param outcome a refusal where nothing was written for any of them
     */
    public record Answer(MeetingFacts meeting, NamingOutcome outcome) {}

    /**
     * Names somebody for meetings held together: a registration for each, or none at all.
     *
     * @param places the one whose page it is first
     */
    public Answer name(List<Place> places, Nominee nominee, DelegationRole role, boolean swap) {
        return transactions.retrying(() -> {
            try {
                return once(places, nominee, role, swap);
            } catch (DataAccessException e) {
                if (!DuplicateKey.isCause(e)) {
                    throw e;
                }
                // The same address came in at the same moment and was first: now it can be seen.
                return once(places, nominee, role, swap);
            }
        });
    }

    private Answer once(List<Place> places, Nominee nominee, DelegationRole role, boolean swap) {
        try {
            return one.name(places, nominee, role, swap);
        } catch (InTheWay e) {
            return e.answer();
        }
    }

    /** Ends the transaction because one of the meetings refuses. */
    private static final class InTheWay extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        InTheWay(Answer answer) {
            super(answer.meeting().code(), null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
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
        public Answer name(List<Place> places, Nominee nominee, DelegationRole role, boolean swap) {
            // In one order, so that nobody waits for anybody in a ring.
            places.stream().map(place -> place.by().delegationId()).sorted().forEach(rows::hold);
            var together = places.size() == 1 ? null : RandomIds.publicId();
            List<Answer> answers = new ArrayList<>();
            for (var place : places) {
                var answer =
                        new Answer(place.meeting(), name(place.meeting(), place.by(), nominee, role, swap, together));
                if (answer.outcome() instanceof Refused) {
                    throw new InTheWay(answer);
                }
                answers.add(answer);
            }
            return answers.get(0);
        }

        private NamingOutcome name(
                MeetingFacts meeting,
                Caller by,
                Nominee nominee,
                DelegationRole role,
                boolean swap,
                @Nullable String together) {
            var delegation = delegations.byId(by.delegationId()).orElseThrow();
            var terms = delegations.terms(meeting.id());
            var members = delegations.members(delegation.rowId());
            var there = naming.there(members, nominee);
            if (there.isPresent()) {
                return new AlreadyThere(there.get().name());
            }
            var refused = bench.open(meeting, terms, by, clock.instant())
                    .or(() -> bench.place(delegation, terms, members))
                    .or(() -> bench.role(terms, members, role, swap));
            if (refused.isPresent()) {
                return refused.get();
            }
            var outcome = naming.nominate(meeting, delegation, by, nominee, together);
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
