package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.NominationOutcome;
import org.neaspec.plenary.registration.Nominee;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.ReplaceParticipant;

/**
 * Lets another person come instead of a member of a delegation, until the end of the meeting. Role, place in the order, seat and
 * speaking slots stay; the links of who leaves end with the same transaction, and both are told.
 */
@Singleton
public class SubstituteDelegate {

    private final Delegations delegations;
    private final DelegationRepository rows;
    private final MemberRepository members;
    private final Registrations registrations;
    private final Bench bench;
    private final Naming naming;
    private final Parties parties;
    private final ReplaceParticipant replace;
    private final SpeakingSlots slots;
    private final Clock clock;

    SubstituteDelegate(
            Delegations delegations,
            DelegationRepository rows,
            MemberRepository members,
            Registrations registrations,
            Bench bench,
            Naming naming,
            Parties parties,
            ReplaceParticipant replace,
            SpeakingSlots slots,
            Clock clock) {
        this.delegations = delegations;
        this.rows = rows;
        this.members = members;
        this.registrations = registrations;
        this.bench = bench;
        this.naming = naming;
        this.parties = parties;
        this.replace = replace;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Takes a replacement back: who was to come before comes after all, into the same place, and is asked to look at the form once
     * more, for the old link has ended. Only while who came instead has not answered.
     */
    @Transactional
    public NamingOutcome takeBack(MeetingFacts meeting, Caller by, String memberId) {
        rows.hold(by.delegationId());
        var came = delegations.members(by.delegationId()).stream()
                .filter(member -> member.publicId().equals(memberId) && member.present())
                .findFirst();
        var last = came.flatMap(member -> delegations.replacementBy(meeting.id(), member));
        if (came.isEmpty() || last.isEmpty()) {
            return Refused.because("send", "gone");
        }
        if (!came.get().unanswered()) {
            return Refused.because(
                    "send", "cameAnswered", came.get().name(), last.get().gone());
        }
        var left = registrations.byId(last.get().leftId()).orElseThrow().answers();
        return substitute(
                meeting,
                by,
                memberId,
                new Nominee(
                        left.honorific(),
                        left.givenName(),
                        left.familyName(),
                        left.jobTitle(),
                        left.unit(),
                        left.email()));
    }

    /** Substitutes; after the deadline for naming it is marked as late. */
    @Transactional
    public NamingOutcome substitute(MeetingFacts meeting, Caller by, String memberId, Nominee nominee) {
        rows.hold(by.delegationId());
        var delegation = delegations.byId(by.delegationId()).orElseThrow();
        var terms = delegations.terms(meeting.id());
        var now = clock.instant();
        var all = delegations.members(delegation.rowId());
        var over = bench.over(meeting, now);
        if (over.isPresent()) {
            return over.get();
        }
        var leaving = all.stream()
                .filter(member -> member.publicId().equals(memberId))
                .findFirst()
                .orElse(null);
        if (leaving == null || !leaving.present()) {
            return Refused.because("send", "gone");
        }
        var there = naming.there(all, nominee);
        if (there.isPresent()) {
            return Refused.because("email", "twice", there.get().name());
        }
        var outcome = naming.nominate(meeting, delegation, by, nominee, null);
        var why = Naming.refused(outcome);
        if (why != null) {
            return why;
        }
        long came = Naming.registration(outcome);
        if (!replace.replace(leaving.registrationId(), came, parties.sponsor(by, delegation.party()))) {
            throw new IllegalStateException("a present member could not be replaced");
        }
        naming.leave(all, came);
        boolean late = terms.late(now);
        var staff = by.organiser();
        members.replace(
                memberId, came, late || leaving.late(), by.name(), staff == null ? null : staff.accountId(), now);
        members.substituted(delegation.rowId(), leaving.registrationId(), came, late, by.name(), now);
        slots.goOver(meeting, delegation, leaving, came, by);
        if (outcome instanceof NominationOutcome.Invited) {
            naming.tell(
                    meeting, delegation, terms, DelegateNamed.By.of(by, meeting), came, leaving.role(), leaving.name());
        }
        return Naming.done(outcome, nominee);
    }
}
