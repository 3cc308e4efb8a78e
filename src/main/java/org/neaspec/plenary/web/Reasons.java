package org.neaspec.plenary.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.StateNames;
import org.neaspec.plenary.access.Verdict;

/** Says in words why somebody may or may not attend: the same words on every page, in every mail and at the desk. */
@Singleton
public class Reasons {

    private final Messages messages;
    private final StateNames states;

    Reasons(Messages messages, StateNames states) {
        this.messages = messages;
        this.states = states;
    }

    /** The verdict's reason, such as "as SPC member, Mongolia" or "granted by ... on 3 March 2026". */
    public String text(Verdict verdict, Locale locale) {
        var arguments = verdict.reasonArguments().stream()
                .map(argument -> inWords(argument, locale))
                .toArray();
        return messages.text(locale, verdict.reasonKey(), arguments);
    }

    /** The name of a designation, such as "Member of the Science and Policy Committee". */
    public String text(Designation designation, Locale locale) {
        return messages.text(locale, designation.messageKey());
    }

    private Object inWords(Object argument, Locale locale) {
        if (argument instanceof Designation designation) {
            return text(designation, locale);
        }
        if (argument instanceof Instant instant) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
                    .withZone(ZoneOffset.UTC)
                    .format(instant);
        }
        return states.shortName(argument.toString());
    }
}
