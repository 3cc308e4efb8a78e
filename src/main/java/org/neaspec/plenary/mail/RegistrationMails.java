package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.ChangeRequestRefused;
import org.neaspec.plenary.registration.DecisionUndone;
import org.neaspec.plenary.registration.OccasionPlaceEnded;
import org.neaspec.plenary.registration.OccasionPlaceGiven;
import org.neaspec.plenary.registration.OccasionPlaceOffered;
import org.neaspec.plenary.registration.OfferEnded;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.PlaceOffered;
import org.neaspec.plenary.registration.RegistrationAttemptedAgain;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationEntered;
import org.neaspec.plenary.registration.RegistrationPromoted;
import org.neaspec.plenary.registration.RegistrationReplaced;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.RegistrationSubmitted;
import org.neaspec.plenary.registration.RegistrationWithdrawn;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Messages;

/** Writes to a person when something happens to his or her registration, inside the same transaction. */
@Singleton
class RegistrationMails {

    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final Outbox outbox;
    private final Messages messages;

    RegistrationMails(Registrations registrations, RegistrationLetters letters, Outbox outbox, Messages messages) {
        this.registrations = registrations;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
    }

    @EventListener
    void submitted(RegistrationSubmitted fact) {
        var waits = fact.registrant().status() == RegistrationStatus.WAITING;
        letters.queue(
                waits ? MailKind.WAITING : MailKind.RECEIVED,
                RandomIds.publicId(),
                fact.meeting(),
                fact.registrant(),
                fact.personalToken(),
                null);
    }

    @EventListener
    void promoted(RegistrationPromoted fact) {
        letters.queue(MailKind.PROMOTED, fact.registrationId(), step(fact.stepId()), null);
    }

    @EventListener
    void offered(PlaceOffered fact) {
        letters.offer(fact.registrationId(), step(fact.stepId()));
    }

    @EventListener
    void offerEnded(OfferEnded fact) {
        letters.queue(MailKind.OFFER_ENDED, fact.registrationId(), step(fact.stepId()), null);
    }

    @EventListener
    void occasionGiven(OccasionPlaceGiven fact) {
        letters.occasion(MailKind.PLACE_GIVEN, fact.registrationId(), step(fact.stepId()), fact.title(), null);
    }

    @EventListener
    void occasionOffered(OccasionPlaceOffered fact) {
        letters.occasion(
                MailKind.PLACE_OFFERED, fact.registrationId(), step(fact.stepId()), fact.title(), fact.until());
    }

    @EventListener
    void occasionEnded(OccasionPlaceEnded fact) {
        letters.occasion(MailKind.PLACE_ENDED, fact.registrationId(), step(fact.stepId()), fact.title(), null);
    }

    @EventListener
    void attemptedAgain(RegistrationAttemptedAgain fact) {
        letters.queue(MailKind.ALREADY_REGISTERED, fact.registrationId(), RandomIds.publicId(), null);
    }

    @EventListener
    void linkRequested(PersonalLinkRequested fact) {
        letters.queue(MailKind.PERSONAL_LINK, fact.registrationId(), RandomIds.publicId(), null);
    }

    @EventListener
    void decided(RegistrationDecided fact) {
        if (fact.told()) {
            MailKind.telling(fact.status())
                    .ifPresent(kind -> letters.queue(kind, fact.registrationId(), step(fact.stepId()), fact.reason()));
        }
    }

    @EventListener
    void entered(RegistrationEntered fact) {
        if (fact.told()) {
            letters.queue(
                    fact.status() == RegistrationStatus.WAITING ? MailKind.WAITING : MailKind.RECEIVED,
                    fact.registrationId(),
                    RandomIds.publicId(),
                    null);
        }
    }

    /** What was never sent is taken back without a word; otherwise the person is told what holds now. */
    @EventListener
    void undone(DecisionUndone fact) {
        if (fact.undone() == StepAct.ENDORSED || fact.undone() == StepAct.ENDORSEMENT_REFUSED) {
            return;
        }
        var registrant = registrations.registrant(fact.registrationId()).orElseThrow();
        boolean unsent = MailKind.telling(fact.undoneStatus())
                .filter(kind -> outbox.takeBack(kind, step(fact.undoneStepId()), registrant.email()))
                .isPresent();
        if (!unsent
                && outbox.lastWord(fact.registrationId())
                        .filter(kind -> kind.lastWordOn(fact.undoneStatus()))
                        .isEmpty()) {
            // Nobody was ever told of it.
            return;
        }
        if (unsent
                && outbox.lastWord(fact.registrationId())
                        .filter(kind -> kind.lastWordOn(fact.status()))
                        .isPresent()) {
            return;
        }
        MailKind.telling(fact.status())
                .ifPresent(kind -> letters.queue(kind, fact.registrationId(), step(fact.stepId()), fact.reason()));
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        if (fact.told()) {
            letters.queue(MailKind.CHANGED, fact.registrationId(), step(fact.stepId()), corrected(fact));
        }
    }

    /** What staff put right unasked; null where the person wanted the change, and knows. */
    private @Nullable String corrected(RegistrationChanged fact) {
        var fields = fact.corrected();
        return fields == null
                ? null
                : Arrays.stream(fields.split(", "))
                        .map(field -> messages.text(Locale.ENGLISH, "registration.answer." + field))
                        .collect(Collectors.joining("\n"));
    }

    @EventListener
    void changeRefused(ChangeRequestRefused fact) {
        letters.queue(MailKind.CHANGE_REFUSED, fact.registrationId(), step(fact.stepId()), fact.reason());
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        var kind = fact.by() == null ? MailKind.WITHDRAWN : MailKind.TAKEN_OUT;
        letters.queue(kind, fact.registrationId(), step(fact.stepId()), null);
    }

    /** Without a link: those the person had have just ended. */
    @EventListener
    void replaced(RegistrationReplaced fact) {
        letters.queue(MailKind.REPLACED, fact.registrationId(), step(fact.stepId()), null);
    }

    private static String step(long id) {
        return "step " + id;
    }
}
