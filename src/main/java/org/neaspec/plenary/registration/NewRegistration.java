package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.KeepPerson;
import org.neaspec.plenary.shared.RandomIds;

/** Writes a registration that was sent in full: the person, the row, what is claimed and the first step. */
@Singleton
class NewRegistration {

    private final RegistrationRepository registrations;
    private final KeepPerson persons;
    private final ClaimRepository claims;
    private final RegistrationBodies bodies;
    private final StepRepository steps;
    private final EndorsementRule endorsementRule;
    private final Clock clock;

    NewRegistration(
            RegistrationRepository registrations,
            KeepPerson persons,
            ClaimRepository claims,
            RegistrationBodies bodies,
            StepRepository steps,
            EndorsementRule endorsementRule,
            Clock clock) {
        this.registrations = registrations;
        this.persons = persons;
        this.claims = claims;
        this.bodies = bodies;
        this.steps = steps;
        this.endorsementRule = endorsementRule;
        this.clock = clock;
    }

    /**
     * Where a registration comes from.
     *
     * @param together what the registrations of one person for meetings held together have in common
     * @param by who entered it; null when the person did
     */
    record Origin(
            WayIn way, @Nullable String together, @Nullable Organiser by) {

        static Origin staff(WayIn way, Organiser by) {
            return new Origin(way, null, by);
        }
    }

    /** The caller has counted the place, or has the person wait. */
    Registrant write(MeetingFacts meeting, Origin origin, String requestKey, Answers answers, boolean waits) {
        var now = clock.instant();
        var endorsement = endorsementRule.anew(meeting.terms().endorsement(), answers.category(), answers.country());
        var status = waits ? RegistrationStatus.WAITING : RegistrationStatus.inLine(endorsement);
        long personId = person(origin, answers);
        var row = registrations.save(row(meeting, origin, requestKey, answers, status, endorsement, personId, now));
        long id = Objects.requireNonNull(row.id());
        answers.claims().forEach(claim -> claims.add(id, claim));
        var by = origin.by();
        steps.save(
                by == null
                        ? StepRow.byPerson(id, now, StepAct.RECEIVED, status, null)
                        : StepRow.byStaff(id, now, StepAct.RECEIVED, status, by, null, null));
        return new Registrant(id, row.reference(), meeting.id(), status, answers.printedName(), answers.email());
    }

    /** One form for meetings held together is filled in by one person; nobody else is taken for somebody without a word. */
    private long person(Origin origin, Answers answers) {
        var together = origin.together();
        return (together == null ? Optional.<Long>empty() : registrations.personTogether(together))
                .orElseGet(() -> persons.add(answers.person()));
    }

    private RegistrationRow row(
            MeetingFacts meeting,
            Origin origin,
            String requestKey,
            Answers answers,
            RegistrationStatus status,
            Endorsement endorsement,
            long personId,
            Instant now) {
        var reference = RandomIds.reference();
        return new RegistrationRow(
                null,
                reference,
                meeting.id(),
                personId,
                // A reference is no address, so that any number of people without one can be registered.
                answers.reachable() ? answers.email().key() : reference,
                requestKey,
                origin.way(),
                origin.together(),
                status,
                answers.category(),
                answers.jobTitle(),
                answers.unit(),
                answers.organisation(),
                bodies.named(answers.organisation(), answers.country()),
                answers.country(),
                answers.attendance(),
                answers.zoneId(),
                answers.dietary(),
                answers.accessNeeds(),
                answers.consentListing(),
                origin.by() == null ? now : null,
                null,
                status.holdsPlace(),
                0,
                now,
                now,
                endorsement.answer(),
                endorsement.state());
    }
}
