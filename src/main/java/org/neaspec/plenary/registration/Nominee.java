package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.shared.EmailAddress;

/** Somebody as named by others: no more than what writing to him or her needs. */
public record Nominee(
        @Nullable String honorific,
        String givenName,
        @Nullable String familyName,
        @Nullable String jobTitle,
        @Nullable String unit,
        EmailAddress email) {

    public String printedName() {
        return Answers.printedName(honorific, givenName, familyName);
    }

    /** What of it the directory keeps. */
    PersonDetails person(@Nullable String body) {
        return new PersonDetails(
                honorific,
                givenName,
                familyName,
                printedName(),
                null,
                jobTitle,
                unit,
                body,
                null,
                email.text(),
                null,
                null,
                null);
    }
}
