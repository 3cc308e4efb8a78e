package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** One decision about one registration: one transaction. */
@Singleton
class Ruler {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final RulingDesk rulings;
    private final EndorsementRule endorsementRule;
    private final KeptPlaces kept;
    private final Befores befores;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final Places places;
    private final LostSessions lostSessions;
    private final Programmes programmes;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Ruler(
            Registrations read,
            RegistrationRepository registrations,
            RulingDesk rulings,
            EndorsementRule endorsementRule,
            KeptPlaces kept,
            Befores befores,
            StepRepository steps,
            PersonalLinks links,
            Places places,
            LostSessions lostSessions,
            Programmes programmes,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.rulings = rulings;
        this.endorsementRule = endorsementRule;
        this.kept = kept;
        this.befores = befores;
        this.steps = steps;
        this.links = links;
        this.places = places;
        this.lostSessions = lostSessions;
        this.programmes = programmes;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public DecisionOutcome decide(
            Organiser by,
            long meetingId,
            DecideRegistrations.Seen seen,
            Decision decision,
            @Nullable String reason,
            List<RulingWish> wishes,
            boolean told) {
        var held = places.hold(meetingId);
        var found = registrations.lock(meetingId, seen.reference());
        if (found.isEmpty()) {
            return new DecisionOutcome.Unknown(seen.reference());
        }
        var locked = found.get();
        if (locked.version() != seen.version()) {
            return read.overtaken(seen.reference(), locked);
        }
        boolean back = locked.status().ended() && !decision.leadsTo().ended();
        var past = back ? Past.of(read.history(locked.id())) : null;
        boolean again = past != null && !past.takenOut() && kept.there(locked.id());
        var endorsement = back ? endorsementRule.back(locked, again) : endorsement(locked);
        var differing = rulings.differing(locked.id(), wishes);
        var refusal = refusal(locked, decision, endorsement, differing.isEmpty());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var twice = twice(registrations, locked, decision.leadsTo());
        if (twice.isPresent()) {
            return twice.get();
        }
        var status = decision == Decision.REOPEN ? reopened(past, endorsement) : decision.leadsTo();
        var shortage = places.followOrWait(
                held, locked, status, present -> RulingDesk.with(present, differing, by, clock.instant()));
        if (!shortage.none()) {
            return full(locked, shortage);
        }
        var now = clock.instant();
        var before = befores.before(locked);
        registrations.move(locked.id(), status, reason, endorsement, now);
        if (back) {
            kept.back(locked.id(), again);
        }
        differing.forEach(wish -> rulings.write(by, locked.id(), wish, now));
        lostSessions.letGo(held, locked.id());
        if (status == RegistrationStatus.APPROVED) {
            // The calendar's address is there from the start, so that no page has to make one while it is read.
            links.current(locked.id(), LinkPurpose.FEED);
        }
        var step = steps.save(StepRow.byStaff(
                        locked.id(),
                        now,
                        decision.act(),
                        status,
                        by,
                        reason,
                        differing.isEmpty() ? null : inWords(meetingId, differing))
                .after(before));
        facts.publishEvent(new RegistrationDecided(
                locked.id(), Objects.requireNonNull(step.id()), status, reason, by.accountId(), by.name(), told));
        places.settled(held, locked, status);
        return new DecisionOutcome.Decided(seen.reference(), locked.printedName(), status);
    }

    /** In line, or, who never sent the form, asked to. */
    private static RegistrationStatus reopened(@Nullable Past past, Endorsement endorsement) {
        return past == null || past.sent() ? RegistrationStatus.inLine(endorsement) : RegistrationStatus.INVITED;
    }

    /** Where an ended registration would stand again, although the person is registered otherwise since. */
    static Optional<DecisionOutcome> twice(
            RegistrationRepository registrations, Locked locked, RegistrationStatus after) {
        return locked.status().ended() && !after.ended()
                ? registrations
                        .otherOfSamePerson(locked.id())
                        .map(other -> new DecisionOutcome.RegisteredOtherwise(
                                locked.reference(), locked.printedName(), other))
                : Optional.empty();
    }

    static DecisionOutcome full(Locked locked, Shortage shortage) {
        return shortage.meeting()
                ? new DecisionOutcome.Full(locked.reference(), locked.printedName())
                : new DecisionOutcome.QuotaFull(locked.reference(), locked.printedName(), shortage.quotas());
    }

    /** Somebody approved under the rules of that day keeps the approval; whoever stands elsewhere is asked what is asked now. */
    private Endorsement endorsement(Locked locked) {
        return locked.status() == RegistrationStatus.APPROVED
                ? locked.endorsed()
                : endorsementRule.now(locked.asked(), locked.category(), locked.stateCode(), locked.endorsed());
    }

    private static Optional<DecisionOutcome> refusal(
            Locked locked, Decision decision, Endorsement endorsement, boolean nothingElse) {
        var here = locked.status();
        var inLineAlready = decision == Decision.REOPEN && here == RegistrationStatus.AWAITING_ENDORSEMENT;
        if ((here == decision.leadsTo() || inLineAlready) && nothingElse) {
            return Optional.of(new DecisionOutcome.Unchanged(locked.reference(), locked.printedName(), here));
        }
        var allowed = decision.act().allows(here, Hand.SECRETARIAT);
        var awaited = here == RegistrationStatus.AWAITING_ENDORSEMENT;
        if (decision == Decision.APPROVE && !endorsement.settled() && (allowed || awaited)) {
            return Optional.of(new DecisionOutcome.NotEndorsed(
                    locked.reference(),
                    locked.printedName(),
                    Objects.requireNonNull(endorsement.state()),
                    endorsement.answer() == Endorsement.Answer.REFUSED));
        }
        return allowed
                ? Optional.empty()
                : Optional.of(new DecisionOutcome.NotPossible(locked.reference(), locked.printedName(), here));
    }

    /** One line for each segment: its letter, the choice and the reason, with colons between. */
    private String inWords(long meetingId, List<RulingWish> wishes) {
        var codes =
                programmes.segments(meetingId).stream().collect(Collectors.toMap(SegmentFacts::id, SegmentFacts::code));
        return wishes.stream()
                .map(wish -> codes.get(wish.segmentId())
                        + ":"
                        + wish.choice()
                        + ":"
                        + (wish.reason() == null ? "" : wish.reason()))
                .collect(Collectors.joining("\n"));
    }
}
