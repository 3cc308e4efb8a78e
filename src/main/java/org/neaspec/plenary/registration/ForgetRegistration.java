package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.people.ForgetPerson;

/** Forgets personal data of a registration. What it counts for stays: category, State, status, attendance, moments. */
@Singleton
public class ForgetRegistration {

    private final ForgottenRepository rows;
    private final RegistrationDrafts drafts;
    private final FormAnswers answers;
    private final ForgetPerson persons;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<RegistrationForgotten> facts;

    ForgetRegistration(
            ForgottenRepository rows,
            RegistrationDrafts drafts,
            FormAnswers answers,
            ForgetPerson persons,
            AuditTrail audit,
            ApplicationEventPublisher<RegistrationForgotten> facts) {
        this.rows = rows;
        this.drafts = drafts;
        this.answers = answers;
        this.persons = persons;
        this.audit = audit;
        this.facts = facts;
    }

    /** Forgets these groups; what is forgotten already stays so. False when there is no such registration. */
    @Transactional
    public boolean forget(long registrationId, Set<DataGroup> groups) {
        return forget(registrationId, groups, Set.of());
    }

    /** Forgets the answers to some questions of the meeting, with their files. False when there are none. */
    @Transactional
    public boolean forgetAnswers(long registrationId, Set<String> questions) {
        var found = rows.lock(registrationId);
        var sheet = answers.sheet(registrationId);
        if (found.isEmpty()
                || questions.stream().noneMatch(question -> sheet.to(question).isPresent())) {
            return false;
        }
        answers.forgetOf(registrationId, questions);
        drafts.forget(DraftPlace.ofRegistration(registrationId));
        rows.forgetRequests(registrationId);
        facts.publishEvent(new RegistrationForgotten(registrationId, found.get().emailKey(), Set.of()));
        return true;
    }

    /**
     * The same.
     *
     * @param spared questions whose answers are kept for a longer time of their own
     */
    @Transactional
    public boolean forget(long registrationId, Set<DataGroup> groups, Set<String> spared) {
        var found = rows.lock(registrationId);
        if (found.isEmpty()) {
            return false;
        }
        var row = found.get();
        if (groups.contains(DataGroup.NEEDS)) {
            rows.forgetNeeds(registrationId);
            rows.forgetRequests(registrationId);
        }
        if (groups.contains(DataGroup.ANSWERS)) {
            answers.forgetBut(registrationId, spared);
            rows.forgetRequests(registrationId);
        }
        if (groups.contains(DataGroup.CONTACT)) {
            rows.forgetDrafts(row.meetingId(), row.emailKey());
            drafts.forget(DraftPlace.ofRegistration(registrationId));
            rows.forgetAddress(registrationId);
            rows.forgetLinks(registrationId);
            rows.forgetRequests(registrationId);
            if (rows.addressed(row.personId()) == 0) {
                persons.forgetAddresses(row.personId());
            }
        }
        if (groups.contains(DataGroup.IDENTITY)) {
            rows.forgetIdentity(registrationId, persons.nobody());
            rows.forgetReasons(registrationId);
            rows.forgetRulings(registrationId);
            rows.forgetNotes(registrationId);
            rows.forgetRequests(registrationId);
            audit.forget(
                    row.reference(),
                    Stream.of(row.printedName(), row.email())
                            .filter(Objects::nonNull)
                            .toList());
            persons.forget(row.personId());
        }
        facts.publishEvent(new RegistrationForgotten(registrationId, row.emailKey(), groups));
        return true;
    }
}
