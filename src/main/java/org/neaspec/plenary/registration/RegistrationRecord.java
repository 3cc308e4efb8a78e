package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Puts what organisers decide about people, and what people do with their own registrations, into the record. */
@Singleton
class RegistrationRecord {

    private final RegistrationRepository registrations;
    private final AuditTrail audit;

    RegistrationRecord(RegistrationRepository registrations, AuditTrail audit) {
        this.registrations = registrations;
        this.audit = audit;
    }

    @EventListener
    void decided(RegistrationDecided fact) {
        add(
                Actor.staff(fact.accountId(), fact.by()),
                "registration.decided." + fact.status(),
                fact.registrationId(),
                fact.reason());
    }

    @EventListener
    void entered(RegistrationEntered fact) {
        add(
                Actor.staff(fact.accountId(), fact.by()),
                "registration.entered." + fact.way(),
                fact.registrationId(),
                fact.status().name());
    }

    @EventListener
    void undone(DecisionUndone fact) {
        add(
                Actor.staff(fact.accountId(), fact.by()),
                "registration.undone",
                fact.registrationId(),
                fact.undone().name());
    }

    @EventListener
    void endorsed(RegistrationEndorsed fact) {
        var accountId = fact.accountId();
        add(
                accountId == null ? Actor.person(fact.by()) : Actor.staff(accountId, fact.by()),
                fact.given() ? "registration.endorsed" : "registration.endorsementRefused",
                fact.registrationId(),
                fact.note());
    }

    @EventListener
    void changeRefused(ChangeRequestRefused fact) {
        add(
                Actor.staff(fact.accountId(), fact.by()),
                "registration.changeRefused",
                fact.registrationId(),
                fact.reason());
    }

    @EventListener
    void verified(DesignationVerified fact) {
        String act = fact.held() ? "registration.designationVerified" : "registration.designationRemoved";
        add(
                Actor.staff(fact.accountId(), fact.by()),
                act,
                fact.registrationId(),
                fact.kind().name());
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        var by = fact.by();
        add(
                by == null ? Actor.person("–") : by,
                by == null ? "registration.withdrawn" : "registration.takenOut",
                fact.registrationId(),
                null);
    }

    @EventListener
    void promoted(RegistrationPromoted fact) {
        add(Actor.person("–"), "registration.promoted", fact.registrationId(), null);
    }

    @EventListener
    void offered(PlaceOffered fact) {
        add(actor(fact.accountId(), fact.by()), "registration.placeOffered", fact.registrationId(), null);
    }

    @EventListener
    void offerEnded(OfferEnded fact) {
        add(Actor.person("–"), "registration.offerEnded", fact.registrationId(), null);
    }

    @EventListener
    void occasionGiven(OccasionPlaceGiven fact) {
        add(actor(fact.accountId(), fact.by()), "registration.occasionGiven", fact.registrationId(), fact.title());
    }

    @EventListener
    void occasionOffered(OccasionPlaceOffered fact) {
        add(actor(fact.accountId(), fact.by()), "registration.occasionOffered", fact.registrationId(), fact.title());
    }

    @EventListener
    void occasionEnded(OccasionPlaceEnded fact) {
        add(actor(fact.accountId(), fact.by()), "registration.occasionEnded", fact.registrationId(), fact.title());
    }

    @EventListener
    void nominated(ParticipantNominated fact) {
        add(fact.by(), "registration.nominated", fact.registrationId(), null);
    }

    @EventListener
    void corrected(NomineeCorrected fact) {
        add(fact.by(), "registration.corrected", fact.registrationId(), null);
    }

    @EventListener
    void replaced(RegistrationReplaced fact) {
        add(fact.by(), "registration.replaced", fact.registrationId(), null);
    }

    private static Actor actor(@Nullable Long accountId, @Nullable String by) {
        return accountId == null || by == null ? Actor.person("–") : Actor.staff(accountId, by);
    }

    private void add(Actor actor, String act, long registrationId, @Nullable String detail) {
        registrations.byId(registrationId).ifPresent(row -> audit.record(actor, act, row.reference(), detail));
    }
}
