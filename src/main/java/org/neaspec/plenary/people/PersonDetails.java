package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the directory says about a person; clean text. There is no nationality: whom a person speaks for is said by a
 * registration or a designation.
 *
 * @param givenName null where only the printed name is known
 * @param familyName null for somebody who has none, or where nobody knows which part it is
 * @param printedName as lists and badges print it, with the honorific
 * @param localName in the person's own script
 * @param affiliation the body as the person typed it
 * @param bodyId the body in the directory
 * @param email an address that passed {@link org.neaspec.plenary.shared.EmailAddress}
 * @param language of correspondence, ISO 639-1
 * @param biography plain paragraphs for the speaker's page, with an empty line between them
 */
@Serdeable
public record PersonDetails(
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String jobTitle,
        @Nullable String unit,
        @Nullable String affiliation,
        @Nullable Long bodyId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String biography) {}
