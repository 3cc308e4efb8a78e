package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Portions;
import org.neaspec.plenary.shared.ZonePicker;

/** What is known about registrations. */
@Singleton
public class Registrations {

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final StandingRepository standingRows;
    private final Standings standings;
    private final Clock clock;

    Registrations(
            RegistrationRepository registrations,
            StepRepository steps,
            StandingRepository standingRows,
            Standings standings,
            Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.standingRows = standingRows;
        this.standings = standings;
        this.clock = clock;
    }

    /** Whom to write to about a registration: one query. */
    public Optional<Registrant> registrant(long id) {
        return registrations.addressed(id).map(Registrations::registrant);
    }

    /** Everybody who is registered for a meeting and has neither withdrawn nor been declined: one query. */
    public List<Registrant> registrants(long meetingId) {
        return registrations.addressedAt(meetingId).stream()
                .map(Registrations::registrant)
                .toList();
    }

    private static Registrant registrant(RegistrationRepository.Addressed row) {
        return new Registrant(
                row.id(), row.reference(), row.meetingId(), row.status(), row.printedName(), address(row.email()));
    }

    /** Whoever is registered for a meeting with this address, or was. */
    public Optional<Registrant> ofAddress(long meetingId, EmailAddress email) {
        return registrations.idByEmail(meetingId, email.key()).flatMap(this::registrant);
    }

    /** One registration in full. */
    public Optional<RegistrationDetail> byId(long id) {
        return registrations.byId(id).map(this::inFull);
    }

    /** One registration of a meeting by the reference people quote. */
    public Optional<RegistrationDetail> byReference(long meetingId, String reference) {
        return registrations.byReference(meetingId, reference).map(this::inFull);
    }

    /** The registration a personal link opens now. */
    public Optional<RegistrationDetail> byPersonalToken(String token) {
        return registrations
                .byToken(PersonalLinks.hash(token), LinkPurpose.MY, clock.instant())
                .map(this::inFull);
    }

    /** What happened to a registration, oldest first. */
    public List<Step> history(long registrationId) {
        return steps.of(registrationId).stream()
                .map(row -> new Step(
                        row.at(), row.act(), row.status(), row.hand(), row.actorName(), row.reason(), row.detail()))
                .toList();
    }

    /** Says who did what since somebody looked. */
    DecisionOutcome overtaken(String reference, RegistrationRepository.Locked locked) {
        var history = history(locked.id());
        var last = history.get(history.size() - 1);
        return new DecisionOutcome.Overtaken(
                reference, locked.printedName(), locked.status(), last.hand(), last.by(), last.at());
    }

    /** What an organiser could take back now, if anything. */
    public Optional<StepAct> undoable(long registrationId) {
        return UndoDecision.last(steps.of(registrationId)).map(StepRow::act);
    }

    /** The verified designations of a registered person, with what they rest on. */
    public List<VerifiedDesignation> designations(long registrationId) {
        return standingRows.designations(List.of(registrationId)).stream()
                .map(row -> new VerifiedDesignation(
                        row.kind(), row.stateCode(), row.validFrom(), row.validUntil(), row.source()))
                .toList();
    }

    /** The organisers' explicit rulings about a registered person, by segment. */
    public Map<Long, RulingWish> rulings(long registrationId) {
        Map<Long, RulingWish> bySegment = new LinkedHashMap<>();
        for (var row : standingRows.rulings(List.of(registrationId))) {
            bySegment.put(
                    row.segmentId(),
                    new RulingWish(
                            row.segmentId(),
                            Standings.GRANTED.equals(row.verdict()) ? RulingChoice.GRANT : RulingChoice.REFUSE,
                            row.reason()));
        }
        return bySegment;
    }

    /** These registrations of a meeting with standing, in no order: four queries for each thousand. */
    List<QueueLine> lines(long meetingId, List<Long> ids) {
        var lines = Portions.of(ids).stream()
                .flatMap(some -> registrations.lines(some).stream())
                .toList();
        var standing = standings.of(lines.stream()
                .map(line -> new Registered(line.id(), meetingId, line.status()))
                .toList());
        return lines.stream()
                .map(line -> new QueueLine(
                        line.id(),
                        line.reference(),
                        line.printedName(),
                        line.organisation(),
                        line.stateCode(),
                        line.category(),
                        line.attendance(),
                        line.status(),
                        line.way(),
                        line.version(),
                        line.endorsement(),
                        line.assigneeId(),
                        line.assigneeName(),
                        line.openRequest() != null,
                        line.createdAt(),
                        Designation.named(line.claims()),
                        Objects.requireNonNull(standing.get(line.id()))))
                .toList();
    }

    /** Everybody who is approved for a meeting, by name, with standing: four queries for each thousand. */
    public List<Approved> approved(long meetingId) {
        return inFull(registrations.admitted(meetingId));
    }

    /** One person, if approved now. */
    public Optional<Approved> approvedOne(long registrationId) {
        return registrations.admittedOne(registrationId).stream()
                .flatMap(row -> inFull(List.of(row)).stream())
                .findFirst();
    }

    private List<Approved> inFull(List<RegistrationRepository.Admitted> rows) {
        var standing = standings.of(rows.stream()
                .map(row -> new Registered(row.id(), row.meetingId(), row.status()))
                .toList());
        return rows.stream()
                .map(row -> new Approved(
                        new Registrant(
                                row.id(),
                                row.reference(),
                                row.meetingId(),
                                row.status(),
                                row.printedName(),
                                address(row.email())),
                        row.personId(),
                        Objects.requireNonNull(standing.get(row.id())),
                        zone(row.zone())))
                .toList();
    }

    /** How many registrations await a decision, by meeting; meetings without any are left out. */
    public Map<Long, Long> awaitingReview() {
        return registrations.waiting().stream()
                .collect(Collectors.toMap(
                        RegistrationRepository.Waiting::meetingId, RegistrationRepository.Waiting::many));
    }

    /** The standing of everybody approved for these meetings, in four queries for each thousand. */
    public List<Standing> approved(List<Long> meetingIds) {
        return meetingIds.isEmpty()
                ? List.of()
                : List.copyOf(standings.of(registrations.approved(meetingIds)).values());
    }

    private RegistrationDetail inFull(RegistrationRepository.Detail row) {
        return new RegistrationDetail(
                row.id(),
                row.reference(),
                row.meetingId(),
                row.way(),
                row.status(),
                row.reason(),
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                new Endorsement(
                        row.endorsement(),
                        row.endorsementState(),
                        row.endorsementBy(),
                        row.endorsementAt(),
                        row.endorsementNote()),
                row.assigneeId(),
                row.assigneeName(),
                answers(row),
                standings.of(row));
    }

    /** One that this Java has never heard of counts as the meeting's own. */
    private static @Nullable ZoneId zone(@Nullable String stored) {
        return stored == null ? null : ZonePicker.find(stored).orElse(null);
    }

    private static EmailAddress address(@Nullable String stored) {
        return stored == null ? EmailAddress.NONE : new EmailAddress(stored);
    }

    private static Answers answers(RegistrationRepository.Detail row) {
        return new Answers(
                row.honorific(),
                row.givenName() == null ? "" : row.givenName(),
                row.familyName(),
                row.printedName(),
                row.localName(),
                row.jobTitle(),
                row.unit(),
                row.organisation(),
                row.stateCode(),
                row.category(),
                address(row.email()),
                row.phone(),
                row.attendance(),
                zone(row.zone()),
                Designation.named(row.claims()),
                row.dietary(),
                row.accessNeeds(),
                row.consentListing());
    }
}
