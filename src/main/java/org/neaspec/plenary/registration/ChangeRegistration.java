package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.KeepAnswers;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** Changes what a person had sent. The address stays as it is: it is what the personal link was mailed to. */
@Singleton
public class ChangeRegistration {

    private static final String QUESTIONS = "questions";

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final RegistrationAnswers written;
    private final StepRepository steps;
    private final EndorsementRule endorsementRule;
    private final Deadlines deadlines;
    private final ChangeRequests requests;
    private final Places places;
    private final FormAnswers formAnswers;
    private final KeepAnswers keepAnswers;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    ChangeRegistration(
            Registrations read,
            RegistrationRepository registrations,
            RegistrationAnswers written,
            StepRepository steps,
            EndorsementRule endorsementRule,
            Deadlines deadlines,
            ChangeRequests requests,
            Places places,
            FormAnswers formAnswers,
            KeepAnswers keepAnswers,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.written = written;
        this.steps = steps;
        this.endorsementRule = endorsementRule;
        this.deadlines = deadlines;
        this.requests = requests;
        this.places = places;
        this.formAnswers = formAnswers;
        this.keepAnswers = keepAnswers;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Writes the new answers; after the freeze of the meeting, or the person's own deadline, they are kept as a request, and nothing changes until the
     * secretariat accepts it.
     *
     * @param version of the registration as it was when the form was shown
     */
    @Transactional
    public ChangeOutcome change(long registrationId, int version, Answers answers) {
        return perform(registrationId, version, answers, formAnswers.sheet(registrationId));
    }

    /** The same with answers to the meeting's own questions. What was never answered before may be answered at any time. */
    @Transactional
    public ChangeOutcome change(long registrationId, int version, Answers answers, Sheet sheet) {
        return perform(registrationId, version, answers, sheet);
    }

    private ChangeOutcome perform(long registrationId, int version, Answers answers, Sheet sheet) {
        var held = places.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().changeable()) {
            return new ChangeOutcome.Closed(locked.status());
        }
        if (locked.version() != version) {
            return new ChangeOutcome.Overtaken(locked.version());
        }
        var changed = changedFields(read.byId(registrationId).orElseThrow().answers(), answers);
        var told = formAnswers.sheet(registrationId);
        var addsOnly = changed.isEmpty() && sheet.onlyAddsTo(told);
        if (!sheet.saysAs(told)) {
            changed.add(QUESTIONS);
        }
        if (changed.isEmpty() && locked.status() != RegistrationStatus.RETURNED) {
            return new ChangeOutcome.Unchanged();
        }
        var now = clock.instant();
        if (!addsOnly && (locked.frozen(now) || missed(locked))) {
            requests.ask(registrationId, answers, sheet, now);
            keepAnswers.setAside(locked.meetingId(), registrationId, sheet);
            steps.save(StepRow.byPerson(
                    registrationId, now, StepAct.CHANGE_REQUESTED, locked.status(), String.join(", ", changed)));
            return new ChangeOutcome.Requested();
        }
        return write(held, locked, answers, sheet, null);
    }

    /** What the secretariat asked to correct may be corrected at any time. */
    private boolean missed(Locked locked) {
        return locked.status() != RegistrationStatus.RETURNED
                && deadlines.missed(locked.id()).isPresent();
    }

    /**
     * Writes what a member of staff found to be right, also after the freeze. An approval stands: whoever changes it is the
     * secretariat itself, unless a State has to endorse somebody anew.
     *
     * @param version of the registration as it was when it was read
     * @param told whether the person is written to; who stands elsewhere afterwards always is
     */
    @Transactional
    public ChangeOutcome byStaff(Organiser by, long registrationId, int version, Answers answers, boolean told) {
        return perform(by, registrationId, version, answers, formAnswers.sheet(registrationId), told);
    }

    /** Whether staff may put right what a registration in this state says. */
    public static boolean correctable(RegistrationStatus status) {
        return StepAct.CHANGED.allows(status, Hand.SECRETARIAT);
    }

    /** The same with answers to the meeting's own questions. */
    @Transactional
    public ChangeOutcome byStaff(
            Organiser by, long registrationId, int version, Answers answers, Sheet sheet, boolean told) {
        return perform(by, registrationId, version, answers, sheet, told);
    }

    private ChangeOutcome perform(
            Organiser by, long registrationId, int version, Answers answers, Sheet sheet, boolean told) {
        var held = places.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!StepAct.CHANGED.allows(locked.status(), Hand.SECRETARIAT)) {
            return new ChangeOutcome.Closed(locked.status());
        }
        if (locked.version() != version) {
            return new ChangeOutcome.Overtaken(locked.version());
        }
        var before = read.byId(registrationId).orElseThrow().answers();
        if (changedFields(before, answers).isEmpty() && sheet.saysAs(formAnswers.sheet(registrationId))) {
            return new ChangeOutcome.Unchanged();
        }
        boolean sameSeat =
                before.category() == answers.category() && Objects.equals(before.country(), answers.country());
        var endorsement = sameSeat
                ? locked.endorsed()
                : endorsementRule.anew(locked.asked(), answers.category(), answers.country());
        var status = locked.status() == RegistrationStatus.RETURNED
                ? RegistrationStatus.RETURNED
                : locked.status().afterChange(!endorsement.settled(), endorsement);
        return write(
                held, locked, before, answers, sheet, endorsement, status, by, told || status != locked.status(), true);
    }

    /**
     * Writes the answers inside the caller's transaction, and tells the person.
     *
     * @param by the member of staff who accepted the change; null when it is the person's own act
     * @param held the meeting, held before the registration was locked
     * @param sheet everything answered to the meeting's own questions
     * @return that it is written, or that there is no place for somebody like this, or none left of something chosen
     */
    ChangeOutcome write(HeldPlaces held, Locked locked, Answers answers, Sheet sheet, @Nullable Organiser by) {
        var before = read.byId(locked.id()).orElseThrow().answers();
        var endorsement = answers.representsTheSameAs(before)
                ? locked.endorsed()
                : endorsementRule.anew(locked.asked(), answers.category(), answers.country());
        var status = locked.status().afterChange(!answers.standsOnTheSameAs(before), endorsement);
        return write(held, locked, before, answers, sheet, endorsement, status, by, true, false);
    }

    private ChangeOutcome write(
            HeldPlaces held,
            Locked locked,
            Answers before,
            Answers answers,
            Sheet sheet,
            Endorsement endorsement,
            RegistrationStatus status,
            @Nullable Organiser by,
            boolean told,
            boolean correction) {
        var id = locked.id();
        var now = clock.instant();
        var changed = changedFields(before, answers);
        if (!sheet.saysAs(formAnswers.sheet(id))) {
            changed.add(QUESTIONS);
        }
        var gone = keepAnswers.gone(locked.meetingId(), id, sheet);
        if (!gone.isEmpty()) {
            return new ChangeOutcome.ChoicesGone(gone);
        }
        var shortage = places.follow(held, locked, as(locked, answers), status, present -> present);
        if (!shortage.none()) {
            return new ChangeOutcome.NoPlace(shortage.quotas());
        }
        written.write(locked, before, answers);
        keepAnswers.keep(locked.meetingId(), id, sheet);
        registrations.move(id, status, locked.reason(), endorsement, now);
        var fields = changed.isEmpty() ? null : String.join(", ", changed);
        var step = steps.save(
                by == null
                        ? StepRow.byPerson(id, now, StepAct.CHANGED, status, fields)
                        : StepRow.byStaff(id, now, StepAct.CHANGED, status, by, null, fields));
        facts.publishEvent(new RegistrationChanged(
                id, Objects.requireNonNull(step.id()), status, told, correction ? fields : null));
        places.settled(held, locked, status);
        return new ChangeOutcome.Changed(status, locked.status());
    }

    static Demands.Person as(Locked locked, Answers answers) {
        return new Demands.Person(
                locked.id(), locked.meetingId(), answers.category(), answers.country(), answers.attendance());
    }

    /** The names of the form's fields that differ: the history says what changed, not what it said. */
    private static List<String> changedFields(Answers before, Answers after) {
        List<String> changed = new ArrayList<>();
        note(changed, "honorific", before, after, Answers::honorific);
        note(changed, "givenName", before, after, Answers::givenName);
        note(changed, "familyName", before, after, Answers::familyName);
        note(changed, "printedName", before, after, Answers::printedName);
        note(changed, "localName", before, after, Answers::localName);
        note(changed, "jobTitle", before, after, Answers::jobTitle);
        note(changed, "unit", before, after, Answers::unit);
        note(changed, "organisation", before, after, Answers::organisation);
        note(changed, "country", before, after, Answers::country);
        note(changed, "category", before, after, Answers::category);
        note(changed, "phone", before, after, Answers::phone);
        note(changed, "attendance", before, after, Answers::attendance);
        note(changed, "zone", before, after, Answers::zone);
        note(changed, "claims", before, after, Answers::claims);
        note(changed, "dietary", before, after, Answers::dietary);
        note(changed, "accessNeeds", before, after, Answers::accessNeeds);
        note(changed, "consentListing", before, after, Answers::consentListing);
        return changed;
    }

    private static void note(
            List<String> changed, String field, Answers before, Answers after, Function<Answers, Object> answer) {
        if (!Objects.equals(answer.apply(before), answer.apply(after))) {
            changed.add(field);
        }
    }
}
