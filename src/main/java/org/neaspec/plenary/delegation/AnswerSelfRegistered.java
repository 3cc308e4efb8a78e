package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.NamingOutcome.TakenIn;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.EndorseRegistration;
import org.neaspec.plenary.registration.EndorsementOutcome;
import org.neaspec.plenary.registration.Endorser;
import org.neaspec.plenary.registration.RegistrationBodies;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;

/** Answers for those who registered by themselves and say to represent the State or body. */
@Singleton
public class AnswerSelfRegistered {

    /** What a focal point may say of somebody. */
    public enum Word {
        ENDORSE,
        DECLINE,
        NOT_OURS
    }

    private final Delegations delegations;
    private final DelegationRepository rows;
    private final Registrations registrations;
    private final EndorseRegistration endorse;
    private final Bench bench;
    private final Naming naming;
    private final Parties parties;
    private final RegistrationBodies bodies;
    private final Clock clock;

    AnswerSelfRegistered(
            Delegations delegations,
            DelegationRepository rows,
            Registrations registrations,
            EndorseRegistration endorse,
            Bench bench,
            Naming naming,
            Parties parties,
            RegistrationBodies bodies,
            Clock clock) {
        this.delegations = delegations;
        this.rows = rows;
        this.registrations = registrations;
        this.endorse = endorse;
        this.bench = bench;
        this.naming = naming;
        this.parties = parties;
        this.bodies = bodies;
        this.clock = clock;
    }

    private boolean represents(Party party, RegistrationDetail found) {
        return parties.represents(party, found.answers())
                || bodies.of(found.id())
                        .filter(body -> Objects.equals(body.id(), party.bodyId()))
                        .isPresent();
    }

    /**
     * Answers. Who is endorsed is in the delegation from then on and takes one of its places.
     *
     * @param reference of the registration, of this meeting
     */
    @Transactional
    public NamingOutcome answer(MeetingFacts meeting, Caller by, String reference, Word word) {
        rows.hold(by.delegationId());
        var delegation = delegations.byId(by.delegationId()).orElseThrow();
        var state = delegation.party().stateCode();
        var found = registrations.byReference(meeting.id(), reference).orElse(null);
        // What is another's does not exist here.
        if (found == null || !represents(delegation.party(), found)) {
            return Refused.because("waiting", "unknown");
        }
        var members = delegations.members(delegation.rowId());
        if (members.stream().anyMatch(member -> member.registrationId() == found.id())) {
            return new NamingOutcome.AlreadyThere(found.name());
        }
        if (state == null) {
            return word == Word.ENDORSE
                    ? takenIn(meeting, by, delegation, members, found)
                    : Refused.because("waiting", "unknown");
        }
        var staff = by.organiser();
        var endorser = staff == null ? new Endorser.FocalPoint(by.name(), state) : new Endorser.Staff(staff);
        if (word != Word.ENDORSE) {
            var note = staff != null
                    ? word == Word.DECLINE ? "Declined on behalf of the State" : "Not of this State"
                    : word == Word.DECLINE ? "Declined by the focal point" : "Not ours, says the focal point";
            var outcome = endorse.refuse(found.id(), endorser, note);
            return outcome instanceof EndorsementOutcome.Recorded
                    ? new Named(found.name())
                    : Refused.because("waiting", "ended", found.name(), found.status());
        }
        var refused = refused(meeting, delegation, members, found);
        if (refused.isPresent()) {
            return refused.get();
        }
        var outcome = endorse.endorse(found.id(), endorser, null);
        if (outcome instanceof EndorsementOutcome.NotNow notNow
                && !notNow.status().holdsPlace()) {
            return Refused.because("waiting", "ended", notNow.name(), notNow.status());
        }
        naming.add(delegation, members, found.id(), DelegationRole.DELEGATE, false, by);
        return new TakenIn(found.name());
    }

    /** Nobody is asked to endorse those whom a body sends: they are in its delegation, or not. */
    private NamingOutcome takenIn(
            MeetingFacts meeting, Caller by, Delegation delegation, List<Member> members, RegistrationDetail found) {
        var refused = refused(meeting, delegation, members, found);
        if (refused.isPresent()) {
            return refused.get();
        }
        naming.add(delegation, members, found.id(), DelegationRole.DELEGATE, false, by);
        return new TakenIn(found.name());
    }

    private Optional<Refused> refused(
            MeetingFacts meeting, Delegation delegation, List<Member> members, RegistrationDetail found) {
        if (found.status().ended() || found.status().unsent()) {
            return Optional.of(Refused.because("waiting", "ended", found.name(), found.status()));
        }
        var terms = delegations.terms(meeting.id());
        return bench.over(meeting, clock.instant())
                .or(() -> bench.place(delegation, terms, members))
                .or(() -> bench.role(terms, members, DelegationRole.DELEGATE, false));
    }
}
