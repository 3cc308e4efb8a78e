package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.delegation.NamingOutcome.AlreadyThere;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.WithdrawRegistration;

/** Changes the roles and the order of a delegation, and takes people out of it. */
@Singleton
public class ArrangeDelegation {

    private final Delegations delegations;
    private final DelegationRepository rows;
    private final Seats seats;
    private final Bench bench;
    private final Parties parties;
    private final WithdrawRegistration withdraw;
    private final Clock clock;

    ArrangeDelegation(
            Delegations delegations,
            DelegationRepository rows,
            Seats seats,
            Bench bench,
            Parties parties,
            WithdrawRegistration withdraw,
            Clock clock) {
        this.delegations = delegations;
        this.rows = rows;
        this.seats = seats;
        this.bench = bench;
        this.parties = parties;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /**
     * Gives a member another role.
     *
     * @param swap whether the present head steps down for this one
     */
    @Transactional
    public NamingOutcome role(MeetingFacts meeting, Caller by, String memberId, DelegationRole role, boolean swap) {
        var all = locked(by);
        var member = find(all, memberId).filter(Member::present).orElse(null);
        var over = bench.over(meeting, clock.instant());
        if (member == null || over.isPresent()) {
            return over.orElseGet(() -> Refused.because("send", "gone"));
        }
        if (member.role() == role) {
            return new AlreadyThere(member.name());
        }
        var others =
                all.stream().filter(one -> !one.publicId().equals(memberId)).toList();
        var refused = bench.role(delegations.terms(meeting.id()), others, role, swap);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (role == DelegationRole.HEAD) {
            seats.stepDown(others, by.actor());
        }
        seats.role(member, role, by.actor());
        return new Named(member.name());
    }

    /** Moves a member one place up or down among those present; at the end nothing is done. */
    @Transactional
    public NamingOutcome move(Caller by, String memberId, boolean up) {
        var present =
                new ArrayList<>(locked(by).stream().filter(Member::present).toList());
        var member = find(present, memberId).orElse(null);
        if (member == null) {
            return Refused.because("send", "gone");
        }
        int from = present.indexOf(member);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= present.size()) {
            return new AlreadyThere(member.name());
        }
        present.remove(from);
        present.add(to, member);
        seats.order(present, member, from, to, by.actor());
        return new Named(member.name());
    }

    /** Takes somebody out: the registration is withdrawn on behalf of the State or body, and the person is told. */
    @Transactional
    public NamingOutcome remove(MeetingFacts meeting, Caller by, String memberId) {
        var member = find(locked(by), memberId).filter(Member::present).orElse(null);
        var over = bench.over(meeting, clock.instant());
        if (member == null || over.isPresent()) {
            return over.orElseGet(() -> Refused.because("send", "gone"));
        }
        var delegation = delegations.byId(by.delegationId()).orElseThrow();
        withdraw.withdrawFor(parties.sponsor(by, delegation.party()), member.registrationId());
        return new Named(member.name());
    }

    private List<Member> locked(Caller by) {
        rows.hold(by.delegationId());
        return delegations.members(by.delegationId());
    }

    private static Optional<Member> find(List<Member> all, String memberId) {
        return all.stream().filter(member -> member.publicId().equals(memberId)).findFirst();
    }
}
