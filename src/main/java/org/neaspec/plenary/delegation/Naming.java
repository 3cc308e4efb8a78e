package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.NamingOutcome.TakenIn;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.NominateParticipant;
import org.neaspec.plenary.registration.NominationOutcome;
import org.neaspec.plenary.registration.Nominee;
import org.neaspec.plenary.shared.RandomIds;

/** What naming and substituting have in common. All of it belongs to the caller's transaction and its lock. */
@Singleton
class Naming {

    private final MemberRepository members;
    private final Seats seats;
    private final NominateParticipant nominate;
    private final Parties parties;
    private final Programmes programmes;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Naming(
            MemberRepository members,
            Seats seats,
            NominateParticipant nominate,
            Parties parties,
            Programmes programmes,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.members = members;
        this.seats = seats;
        this.nominate = nominate;
        this.parties = parties;
        this.programmes = programmes;
        this.facts = facts;
        this.clock = clock;
    }

    /** Somebody who is in the delegation now under this address. */
    Optional<Member> there(List<Member> now, Nominee nominee) {
        return now.stream()
                .filter(Member::present)
                .filter(member -> member.email() != null
                        && nominee.email().key().equals(member.email().toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    NominationOutcome nominate(
            MeetingFacts meeting, Delegation delegation, Caller by, Nominee nominee, @Nullable String together) {
        return nominate.nominate(meeting, nominee, parties.sponsor(by, delegation.party()), together);
    }

    /** Puts somebody at the end of the delegation, also who was in it before. */
    void add(
            Delegation delegation,
            List<Member> now,
            long registrationId,
            DelegationRole role,
            boolean late,
            Caller by) {
        if (role == DelegationRole.HEAD) {
            seats.stepDown(now, by.actor());
        }
        leave(now, registrationId);
        var staff = by.organiser();
        int last = now.stream().mapToInt(Member::position).max().orElse(0);
        int first = now.stream().mapToInt(Member::position).min().orElse(1);
        members.save(new MemberRow(
                null,
                RandomIds.publicId(),
                delegation.rowId(),
                registrationId,
                role,
                role == DelegationRole.HEAD ? first - 1 : last + 1,
                late,
                by.name(),
                staff == null ? null : staff.accountId(),
                clock.instant()));
    }

    /** Where somebody sat before who is named again. */
    void leave(List<Member> all, long registrationId) {
        all.stream()
                .filter(member -> member.registrationId() == registrationId)
                .forEach(member -> members.remove(member.publicId()));
    }

    /** Has the person written to who has just been named. */
    void tell(
            MeetingFacts meeting,
            Delegation delegation,
            Terms terms,
            DelegateNamed.By by,
            long registrationId,
            DelegationRole role,
            @Nullable String insteadOf) {
        facts.publishEvent(new DelegateNamed(
                meeting,
                registrationId,
                by,
                delegation.party(),
                role,
                segments(meeting, terms, role),
                terms,
                insteadOf));
    }

    /** Titles of what is for this role, as far as everybody may know of it. */
    List<String> segments(MeetingFacts meeting, Terms terms, DelegationRole role) {
        Set<String> codes = Set.copyOf(terms.segmentsOf(role));
        return codes.isEmpty()
                ? List.of()
                : programmes.of(meeting, new Visitor()).segments().stream()
                        .filter(segment -> codes.contains(segment.code()))
                        .map(SegmentFacts::title)
                        .collect(Collectors.toList());
    }

    /** The outcome in the words of this room; null where a registration is there to be taken in. */
    static @Nullable Refused refused(NominationOutcome outcome) {
        if (outcome instanceof NominationOutcome.Elsewhere) {
            return Refused.because("email", "elsewhere");
        }
        return outcome instanceof NominationOutcome.Over over
                ? Refused.because("email", "ended", over.name(), over.status())
                : null;
    }

    static long registration(NominationOutcome outcome) {
        return outcome instanceof NominationOutcome.Invited invited
                ? invited.registrationId()
                : Objects.requireNonNull((NominationOutcome.Known) outcome).registrationId();
    }

    static NamingOutcome done(NominationOutcome outcome, Nominee nominee) {
        return outcome instanceof NominationOutcome.Known known
                ? new TakenIn(known.name())
                : new Named(nominee.printedName());
    }
}
