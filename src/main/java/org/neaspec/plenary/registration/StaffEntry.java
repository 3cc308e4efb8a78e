package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.KeepAnswers;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegistrationRepository.Known;

/** One attempt at entering somebody: one transaction, which a unique key or a deadlock may end. */
@Singleton
class StaffEntry {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final NewRegistration fresh;
    private final Gate gate;
    private final Seating seating;
    private final WaitingLine line;
    private final KeepAnswers keepAnswers;
    private final Ruler ruler;
    private final ApplicationEventPublisher<Object> facts;

    StaffEntry(
            Registrations read,
            RegistrationRepository registrations,
            NewRegistration fresh,
            Gate gate,
            Seating seating,
            WaitingLine line,
            KeepAnswers keepAnswers,
            Ruler ruler,
            ApplicationEventPublisher<Object> facts) {
        this.read = read;
        this.registrations = registrations;
        this.fresh = fresh;
        this.gate = gate;
        this.seating = seating;
        this.line = line;
        this.keepAnswers = keepAnswers;
        this.ruler = ruler;
        this.facts = facts;
    }

    @Transactional
    public EntryOutcome enter(MeetingFacts meeting, Entry wish, Organiser by) {
        var answers = wish.answers();
        var known = known(meeting, wish);
        if (known.isPresent()) {
            return known.get();
        }
        if (meeting.stage().stopped()) {
            return new EntryOutcome.Stopped();
        }
        var held = gate.hold(meeting.id());
        var gone = keepAnswers.gone(meeting.id(), wish.sheet());
        if (!gone.isEmpty()) {
            return new EntryOutcome.ChoicesGone(gone);
        }
        var quotas = seating.quotas(held);
        var demand = Demand.onSubmission(answers.category(), answers.country(), answers.attendance());
        var shortage = Seating.shortage(held, quotas, demand);
        if (!shortage.none() && !held.waitingList()) {
            return new EntryOutcome.NoPlace(shortage);
        }
        var waits = !shortage.none() || line.goesFirst(held);
        if (!waits) {
            seating.count(held, quotas, demand);
        }
        var registrant = fresh.write(meeting, NewRegistration.Origin.staff(wish.way(), by), wish.key(), answers, waits);
        keepAnswers.first(meeting.id(), registrant.id(), wish.sheet());
        if (waits) {
            line.join(held, registrant.id(), null);
        } else {
            seating.sit(quotas, registrant.id(), demand);
        }
        var status = wish.approve() ? approved(registrant, wish, by) : registrant.status();
        facts.publishEvent(new RegistrationEntered(
                registrant.id(),
                wish.way(),
                status,
                by.accountId(),
                by.name(),
                wish.told() && status != RegistrationStatus.APPROVED));
        return new EntryOutcome.Entered(registrant.id(), registrant.reference(), status);
    }

    private RegistrationStatus approved(Registrant registrant, Entry wish, Organiser by) {
        if (registrant.status() != RegistrationStatus.UNDER_REVIEW || !by.may(Task.REVIEW)) {
            return registrant.status();
        }
        var seen = new DecideRegistrations.Seen(registrant.reference(), 0);
        return ruler.decide(by, registrant.meetingId(), seen, Decision.APPROVE, null, wish.rulings(), wish.told())
                        instanceof DecisionOutcome.Decided decided
                ? decided.status()
                : registrant.status();
    }

    private Optional<EntryOutcome> known(MeetingFacts meeting, Entry wish) {
        var email = wish.answers().email();
        List<Known> alike = registrations.alike(wish.key(), meeting.id(), email.key());
        var sameEntry = alike.stream()
                .filter(one -> one.requestKey().equals(wish.key()))
                .findFirst();
        if (sameEntry.isPresent()) {
            var before = sameEntry.get();
            var same = before.meetingId() == meeting.id()
                    && (email.missing() || before.emailKey().equals(email.key()));
            return Optional.of(same ? entered(before.id()) : new EntryOutcome.KeyUsedForAnother());
        }
        return alike.stream()
                .findFirst()
                .flatMap(before -> read.registrant(before.id()))
                .map(before -> new EntryOutcome.AlreadyRegistered(
                        before.id(), before.reference(), before.name(), before.status()));
    }

    private EntryOutcome entered(long registrationId) {
        var before = read.registrant(registrationId).orElseThrow();
        return new EntryOutcome.Entered(before.id(), before.reference(), before.status());
    }
}
