package org.neaspec.plenary.invitation;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * Somebody who is asked to come: no more than what is known.
 *
 * @param givenName empty where only the address is known
 */
public record Invitee(
        @Nullable String honorific,
        String givenName,
        @Nullable String familyName,
        @Nullable String organisation,
        @Nullable String jobTitle,
        @Nullable String state,
        EmailAddress email) {

    /** As a letter begins; the address where there is no name. */
    public String name() {
        var name = Answers.printedName(honorific, givenName, familyName);
        return name.isBlank() ? email.readable() : name;
    }
}
