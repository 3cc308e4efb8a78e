package org.neaspec.plenary.registration;

import java.util.Set;

/**
 * Personal data of a registration were forgotten; who keeps some of them elsewhere forgets them too.
 *
 * @param emailKey under which the person was written to until now; no address where that was forgotten before
 * @param groups what was forgotten; none where it was the answers to some questions alone
 */
public record RegistrationForgotten(long registrationId, String emailKey, Set<DataGroup> groups) {

    public RegistrationForgotten {
        groups = Set.copyOf(groups);
    }
}
