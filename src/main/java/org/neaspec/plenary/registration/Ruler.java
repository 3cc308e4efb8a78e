package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** One decision about one registration: one transaction. */
@Singleton
class Ruler {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final RulingRepository rulings;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final MeetingPlaces places;
    private final Programmes programmes;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Ruler(
            Registrations read,
            RegistrationRepository registrations,
            RulingRepository rulings,
            StepRepository steps,
            PersonalLinks links,
            MeetingPlaces places,
            Programmes programmes,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.rulings = rulings;
        this.steps = steps;
        this.links = links;
        this.places = places;
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
            List<RulingWish> wishes) {
        var found = registrations.lock(meetingId, seen.reference());
        if (found.isEmpty()) {
            return new DecisionOutcome.Unknown(seen.reference());
        }
        var locked = found.get();
        if (locked.version() != seen.version()) {
            return overtaken(seen.reference(), locked);
        }
        var differing = differing(locked.id(), wishes);
        if (!locked.status().allows(decision) && differing.isEmpty()) {
            return new DecisionOutcome.Unchanged(seen.reference(), locked.printedName(), locked.status());
        }
        var status = decision.leadsTo();
        if (status.holdsPlace() && !locked.holdsPlace() && !places.take(meetingId)) {
            return new DecisionOutcome.Full(seen.reference(), locked.printedName());
        }
        var now = clock.instant();
        registrations.move(locked.id(), status, reason, status.holdsPlace(), now);
        if (locked.holdsPlace() && !status.holdsPlace()) {
            places.release(meetingId);
        }
        differing.forEach(wish -> write(by, locked.id(), wish, now));
        if (status == RegistrationStatus.APPROVED) {
            // The calendar's address is there from the start, so that no page has to make one while it is read.
            links.current(locked.id(), LinkPurpose.FEED);
        }
        var step = steps.save(new StepRow(
                null,
                locked.id(),
                now,
                decision.act(),
                status,
                by.accountId(),
                by.name(),
                reason,
                differing.isEmpty() ? null : inWords(meetingId, differing)));
        facts.publishEvent(new RegistrationDecided(
                locked.id(), Objects.requireNonNull(step.id()), status, reason, by.accountId(), by.name()));
        return new DecisionOutcome.Decided(seen.reference(), locked.printedName(), status);
    }

    private DecisionOutcome overtaken(String reference, Locked locked) {
        var history = read.history(locked.id());
        var last = history.get(history.size() - 1);
        return new DecisionOutcome.Overtaken(reference, locked.printedName(), locked.status(), last.by(), last.at());
    }

    private List<RulingWish> differing(long registrationId, List<RulingWish> wishes) {
        if (wishes.isEmpty()) {
            return wishes;
        }
        Map<Long, RulingWish> present = read.rulings(registrationId);
        return wishes.stream()
                .filter(wish -> !wish.equals(present.getOrDefault(
                        wish.segmentId(), new RulingWish(wish.segmentId(), RulingChoice.FOLLOW_RULE, null))))
                .toList();
    }

    private void write(Organiser by, long registrationId, RulingWish wish, Instant now) {
        if (wish.choice() == RulingChoice.FOLLOW_RULE) {
            rulings.remove(registrationId, wish.segmentId());
        } else {
            rulings.put(
                    registrationId,
                    wish.segmentId(),
                    wish.choice() == RulingChoice.GRANT ? Standings.GRANTED : Standings.REFUSED,
                    wish.reason(),
                    by.accountId(),
                    by.name(),
                    now);
        }
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
