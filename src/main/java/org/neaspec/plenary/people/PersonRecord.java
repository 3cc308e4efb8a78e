package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A person as the directory has him or her.
 *
 * @param code not null for who is printed in programmes or papers
 * @param bodyCode of the body in the directory, part of the address of its page
 * @param version of the row, as an editor must have seen it
 * @param mergedInto the public id of the person this one was merged into
 */
@Introspected
public record PersonRecord(
        long id,
        String publicId,
        @Nullable String code,
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String jobTitle,
        @Nullable String unit,
        @Nullable String affiliation,
        @Nullable Long bodyId,
        @Nullable String bodyCode,
        @Nullable String bodyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String biography,
        int version,
        @Nullable String mergedInto) {

    public PersonDetails details() {
        return new PersonDetails(
                honorific,
                givenName,
                familyName,
                printedName,
                localName,
                jobTitle,
                unit,
                affiliation,
                bodyId,
                email,
                phone,
                language,
                biography);
    }
}
