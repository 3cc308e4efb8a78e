package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.registration.KeptPlace;

/**
 * Members who took part no more and come back, alone or because an organiser reopened them: into the delegation only where naming
 * them would be taken, else out of it, and its focal point may take them in again.
 */
@Singleton
class ReturningMembers implements KeptPlace {

    private final MemberRepository members;
    private final Seats seats;
    private final DelegationRepository rows;
    private final Delegations delegations;
    private final Bench bench;
    private final NominationLetter letter;

    ReturningMembers(
            MemberRepository members,
            Seats seats,
            DelegationRepository rows,
            Delegations delegations,
            Bench bench,
            NominationLetter letter) {
        this.members = members;
        this.seats = seats;
        this.rows = rows;
        this.delegations = delegations;
        this.bench = bench;
        this.letter = letter;
    }

    @Override
    public void hold(long registrationId) {
        members.delegationOf(registrationId).ifPresent(rows::hold);
    }

    @Override
    public boolean there(long registrationId) {
        return seat(registrationId).map(seat -> seat.role().isPresent()).orElse(true);
    }

    @Override
    public void back(long registrationId, boolean again) {
        var seat = seat(registrationId).orElse(null);
        if (seat == null) {
            return;
        }
        var role = seat.role();
        if (!again || role.isEmpty()) {
            members.remove(seat.member().publicId());
            return;
        }
        if (role.get() != seat.member().role()) {
            seats.role(seat.member(), role.get(), Actor.person("–"));
        }
        letter.again(seat.delegation(), registrationId);
    }

    /**
     * Where somebody sat.
     *
     * @param role in which she may sit again: her own, or that of a plain delegate; empty where there is no place
     */
    private record Seat(Delegation delegation, Member member, Optional<DelegationRole> role) {}

    private Optional<Seat> seat(long registrationId) {
        return members.delegationOf(registrationId).map(id -> {
            rows.hold(id);
            var delegation = delegations.byId(id).orElseThrow();
            var all = delegations.members(id);
            var member = all.stream()
                    .filter(one -> one.registrationId() == registrationId)
                    .findFirst()
                    .orElseThrow();
            var others = all.stream()
                    .filter(one -> !one.publicId().equals(member.publicId()))
                    .toList();
            return new Seat(delegation, member, role(delegation, member, others));
        });
    }

    private Optional<DelegationRole> role(Delegation delegation, Member member, List<Member> others) {
        var terms = delegations.terms(delegation.meetingId());
        return bench.place(delegation, terms, others).isPresent()
                ? Optional.empty()
                : List.of(member.role(), DelegationRole.DELEGATE).stream()
                        .filter(role -> bench.role(terms, others, role, false).isEmpty())
                        .findFirst();
    }
}
