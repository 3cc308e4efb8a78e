package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.EndorsementOutcome;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** Says in words what became of a decision. */
@Singleton
class DecisionWords {

    private final Messages messages;
    private final States states;
    private final QuotaWords quotas;

    DecisionWords(Messages messages, States states, QuotaWords quotas) {
        this.messages = messages;
        this.states = states;
        this.quotas = quotas;
    }

    String text(DecisionOutcome outcome, ZoneId zone) {
        if (outcome instanceof DecisionOutcome.Decided decided) {
            return words("decided", decided.name(), status(decided.status()));
        }
        if (outcome instanceof DecisionOutcome.Unchanged unchanged) {
            return words("unchanged", unchanged.name(), status(unchanged.status()));
        }
        if (outcome instanceof DecisionOutcome.Overtaken overtaken) {
            var by = overtaken.by() == null
                    ? messages.text(Locale.ENGLISH, overtaken.hand().messageKey())
                    : overtaken.by();
            return words(
                    "overtaken",
                    overtaken.name(),
                    by,
                    Moments.moment(overtaken.at(), zone),
                    status(overtaken.status()));
        }
        if (outcome instanceof DecisionOutcome.Full full) {
            return words("full", full.name());
        }
        if (outcome instanceof DecisionOutcome.QuotaFull full) {
            return words("quotaFull", full.name(), quotas.names(full.quotas()));
        }
        if (outcome instanceof DecisionOutcome.NotPossible notPossible) {
            return words("notPossible", notPossible.name(), status(notPossible.status()));
        }
        if (outcome instanceof DecisionOutcome.NotEndorsed notEndorsed) {
            var what = notEndorsed.refused() ? "endorsementRefused" : "notEndorsed";
            return words(what, notEndorsed.name(), states.shortName(notEndorsed.state()));
        }
        if (outcome instanceof DecisionOutcome.RegisteredOtherwise twice) {
            return words("registeredOtherwise", twice.name(), twice.other());
        }
        if (outcome instanceof DecisionOutcome.NothingToUndo nothing) {
            return words("nothingToUndo", nothing.name());
        }
        return words("unknown", outcome.reference());
    }

    String text(EndorsementOutcome outcome) {
        if (outcome instanceof EndorsementOutcome.NotNow notNow) {
            return words("endorsement.notNow", notNow.name(), status(notNow.status()));
        }
        if (outcome instanceof EndorsementOutcome.NotAsked notAsked) {
            return words("endorsement.notAsked", notAsked.name());
        }
        return words("endorsement.unknown");
    }

    private String status(RegistrationStatus status) {
        return messages.text(Locale.ENGLISH, status.messageKey());
    }

    private String words(String what, Object... arguments) {
        return messages.text(Locale.ENGLISH, "registration.outcome." + what, arguments);
    }
}
