package org.neaspec.plenary.registration;

import java.util.Set;

/**
 * Personal data of a registration were forgotten; who keeps some of them elsewhere forgets them too.
 *
 * @param groups what was forgotten
 */
public record RegistrationForgotten(long registrationId, Set<DataGroup> groups) {

    public RegistrationForgotten {
        groups = Set.copyOf(groups);
    }
}
