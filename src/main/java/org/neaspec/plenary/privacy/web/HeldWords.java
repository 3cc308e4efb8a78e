package org.neaspec.plenary.privacy.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** Says for people what the file of their data says for programs. */
@Singleton
class HeldWords {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z";

    /** The messages that name the values of a field, by section and field. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("registration.status", "registration.status."),
            Map.entry("registration.category", "registration.category."),
            Map.entry("registration.attendance", "registration.attendance."),
            Map.entry("registration.endorsement", "registration.endorsement."),
            Map.entry("registration.claims", "access.designation."),
            Map.entry("steps.what", "registration.step."),
            Map.entry("steps.status", "registration.status."),
            Map.entry("designations.kind", "access.designation."),
            Map.entry("arrived.kind", "itip.outcome."),
            Map.entry("arrived.answer", "itip.answer."),
            Map.entry("mails.kind", "mail.kind."),
            Map.entry("mails.state", "mail.state."),
            Map.entry("awaited.state", "registration.wait."));

    private final Messages messages;

    HeldWords(Messages messages) {
        this.messages = messages;
    }

    String value(String section, String field, String value, ZoneId zone) {
        var named = NAMED.get(section + "." + field);
        if (named != null && value.matches("[A-Z][A-Z_, ]*")) {
            return Arrays.stream(value.split(", "))
                    .map(one -> messages.text(Locale.ENGLISH, named + one))
                    .collect(Collectors.joining(", "));
        }
        if (value.matches(MOMENT)) {
            return Moments.moment(Instant.parse(value), zone);
        }
        return switch (value) {
            case "true" -> messages.text(Locale.ENGLISH, "privacy.value.yes");
            case "false" -> messages.text(Locale.ENGLISH, "privacy.value.no");
            default -> value;
        };
    }
}
