package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.shared.RandomIds;

/** What is known about delegations. */
@Singleton
public class Delegations {

    private final DelegationRepository delegations;
    private final MemberRepository members;
    private final FocalPointRepository points;
    private final TermsRepository terms;
    private final PartyRepository bodies;
    private final Parties parties;
    private final States states;
    private final ProgrammeJson json;
    private final Clock clock;

    Delegations(
            DelegationRepository delegations,
            MemberRepository members,
            FocalPointRepository points,
            TermsRepository terms,
            PartyRepository bodies,
            Parties parties,
            States states,
            ProgrammeJson json,
            Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.points = points;
        this.terms = terms;
        this.bodies = bodies;
        this.parties = parties;
        this.states = states;
        this.json = json;
        this.clock = clock;
    }

    public Terms terms(long meetingId) {
        return terms.of(meetingId)
                .map(row -> new Terms(
                        row.opensAt(),
                        row.closesAt(),
                        row.confirmBy(),
                        row.places(),
                        List.of(json.read(row.roles(), RoleTerms[].class)),
                        row.version()))
                .orElse(Terms.NONE);
    }

    /** Every delegation in the order of protocol; the member States of NEASPEC are invited unless somebody said otherwise. */
    public List<Delegation> all(long meetingId) {
        Map<Long, Party> ofBodies = bodies.bodiesAt(meetingId).stream()
                .collect(Collectors.toMap(PartyRepository.BodyLine::id, Parties::of));
        List<Delegation> written = delegations.at(meetingId).stream()
                .map(row -> delegation(
                        row,
                        row.bodyId() == null
                                ? parties.state(Objects.requireNonNull(row.stateCode()))
                                : Objects.requireNonNull(ofBodies.get(row.bodyId()))))
                .toList();
        Stream<Delegation> others = states.members().stream()
                .filter(state -> written.stream()
                        .noneMatch(one -> state.code().equals(one.party().stateCode())))
                .map(state -> unwritten(meetingId, state));
        return Stream.concat(written.stream(), others)
                .sorted(Comparator.comparing(one -> one.party().sortKey()))
                .toList();
    }

    public Optional<Delegation> find(long meetingId, String key) {
        return all(meetingId).stream()
                .filter(one -> one.party().key().equals(key))
                .findFirst();
    }

    public Optional<Delegation> byId(long id) {
        return delegations.byId(id).map(this::delegation);
    }

    /** The delegation with a row of its own; belongs to the caller's transaction. */
    @Transactional
    public Delegation begun(long meetingId, @Nullable String stateCode, @Nullable Long bodyId) {
        var found = stateCode != null
                ? delegations.ofState(meetingId, stateCode)
                : delegations.ofBody(meetingId, Objects.requireNonNull(bodyId));
        if (found.isEmpty()) {
            delegations.begin(RandomIds.publicId(), meetingId, stateCode, bodyId, clock.instant());
            found = stateCode != null
                    ? delegations.ofState(meetingId, stateCode)
                    : delegations.ofBody(meetingId, Objects.requireNonNull(bodyId));
        }
        return delegation(found.orElseThrow());
    }

    /** The members in their order, with those who take part no more. */
    public List<Member> members(long delegationId) {
        return members.of(delegationId);
    }

    /** The members of all delegations to a meeting, by delegation, each in its order: one query. */
    public Map<Long, List<Member>> membersAt(long meetingId) {
        return members.at(meetingId).stream().collect(Collectors.groupingBy(Member::delegationId));
    }

    /** The focal points of all delegations to a meeting, by delegation: one query. */
    public Map<Long, List<FocalPoint>> focalPoints(long meetingId) {
        return points.at(meetingId).stream()
                .map(FocalPointRow::focalPoint)
                .collect(Collectors.groupingBy(FocalPoint::delegationId));
    }

    public Optional<FocalPoint> focalPoint(long meetingId, String publicId) {
        return points.find(meetingId, publicId).map(FocalPointRow::focalPoint);
    }

    /** Who came instead of whom, by delegation, oldest first. */
    public Map<Long, List<Substitution>> substitutions(long meetingId) {
        return members.substitutions(meetingId).stream().collect(Collectors.groupingBy(Substitution::delegationId));
    }

    /** Whom this member replaced, if anybody: the last time she came into the delegation. */
    public Optional<Substitution> replacementBy(long meetingId, Member came) {
        return substitutions(meetingId).getOrDefault(came.delegationId(), List.of()).stream()
                .filter(one -> one.cameId() == came.registrationId())
                .reduce((earlier, later) -> later)
                .filter(one -> !one.madeAt().isBefore(came.addedAt()));
    }

    /** How many await the word of their focal point, by State. */
    public Map<String, Long> awaiting(long meetingId) {
        Map<String, Long> many = new HashMap<>();
        delegations.awaiting(meetingId).forEach(line -> many.put(line.stateCode(), line.many()));
        return many;
    }

    /** Those who registered by themselves for the State or body of this delegation. */
    public List<SelfRegistered> selfRegistered(Delegation delegation) {
        var party = delegation.party();
        var state = party.stateCode();
        var rows = state == null
                ? members.selfRegisteredOfBody(
                        delegation.meetingId(), Objects.requireNonNull(party.bodyId()), party.name())
                : members.selfRegistered(delegation.meetingId(), state);
        return rows.stream()
                .map(row -> new SelfRegistered(
                        row.id(),
                        row.reference(),
                        row.name(),
                        Stream.of(row.jobTitle(), row.unit(), row.organisation())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        row.endorsement().equals(Endorsement.Answer.AWAITED.name())))
                .toList();
    }

    /** The names of the delegation to the last meeting, without those who are in this one under the same name. */
    public List<Predecessor> predecessors(Delegation delegation, List<Member> now) {
        var party = delegation.party();
        var last = members.lastDelegation(delegation.meetingId(), party.stateCode(), party.bodyId());
        if (last.isEmpty()) {
            return List.of();
        }
        List<Predecessor> names = new ArrayList<>(members.names(last.get()));
        names.removeIf(old -> now.stream().anyMatch(member -> member.name().equals(old.name())));
        return names;
    }

    private Delegation delegation(DelegationRow row) {
        return delegation(
                row,
                row.bodyId() == null
                        ? parties.state(Objects.requireNonNull(row.stateCode()))
                        : bodies.body(row.bodyId()).map(Parties::of).orElseThrow());
    }

    private static Delegation delegation(DelegationRow row, Party party) {
        return new Delegation(
                row.id(),
                row.publicId(),
                row.meetingId(),
                party,
                row.invited(),
                row.places(),
                new Delegation.Note(
                        row.noteSentAt(), row.noteSentBy(), row.noteSource(), row.noteTakenAt(), row.noteTakenBy()));
    }

    private static Delegation unwritten(long meetingId, State state) {
        return new Delegation(null, null, meetingId, Parties.of(state), true, null, Delegation.Note.NONE);
    }
}
