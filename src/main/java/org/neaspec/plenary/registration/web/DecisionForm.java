package org.neaspec.plenary.registration.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neaspec.plenary.registration.DecideRegistrations.Seen;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What an organiser sent to decide. */
final class DecisionForm {

    static final int LONGEST_REASON = 2000;

    private static final Pattern PICK = Pattern.compile("([2-9A-Z]{4}-[2-9A-Z]{4}):(\\d{1,9})");

    private DecisionForm() {}

    /** The registrations picked, each with the version the organiser saw. */
    static List<Seen> picked(Form form) {
        return form.all("selected").stream()
                .distinct()
                .flatMap(pick -> seen(pick).stream())
                .toList();
    }

    static Optional<Seen> seen(String pick) {
        var match = PICK.matcher(pick);
        return match.matches()
                ? Optional.of(new Seen(match.group(1), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /** The decision, or errors: none was chosen, or the persons would not be told why. */
    static Optional<Decision> decision(Form form, String reason, FormErrors errors) {
        var decision = Decision.named(form.text("decision"));
        if (decision.isEmpty()) {
            errors.add("decision", "registration.error.decision");
        }
        if (PlainText.length(reason) > LONGEST_REASON) {
            errors.add("reason", "web.form.text.long", LONGEST_REASON);
        }
        if (decision.filter(Decision::needsReason).isPresent() && !PlainText.says(reason)) {
            errors.add("reason", "registration.error.reason");
        }
        return decision;
    }
}
