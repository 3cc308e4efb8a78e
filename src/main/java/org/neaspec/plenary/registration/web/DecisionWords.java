package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** Says in words what became of a decision. */
@Singleton
class DecisionWords {

    private final Messages messages;

    DecisionWords(Messages messages) {
        this.messages = messages;
    }

    String text(DecisionOutcome outcome, ZoneId zone) {
        if (outcome instanceof DecisionOutcome.Decided decided) {
            return words("decided", decided.name(), status(decided.status()));
        }
        if (outcome instanceof DecisionOutcome.Unchanged unchanged) {
            return words("unchanged", unchanged.name(), status(unchanged.status()));
        }
        if (outcome instanceof DecisionOutcome.Overtaken overtaken) {
            var by = overtaken.by() == null ? words("person") : overtaken.by();
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
        return words("unknown", outcome.reference());
    }

    private String status(RegistrationStatus status) {
        return messages.text(Locale.ENGLISH, status.messageKey());
    }

    private String words(String what, Object... arguments) {
        return messages.text(Locale.ENGLISH, "registration.outcome." + what, arguments);
    }
}
