package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * A row of {@code person} as it is added; what else it has starts with what the table says.
 *
 * @param code the short name of papers, or any for who is printed in programmes; null for registrants
 */
@MappedEntity("person")
record PersonRow(
        @Id @GeneratedValue @Nullable Long id,
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
        @Nullable String email,
        @Nullable String emailKey,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String biography,
        Instant createdAt) {

    static PersonRow of(String publicId, @Nullable String code, PersonDetails details, Instant now) {
        return new PersonRow(
                null,
                publicId,
                code,
                details.honorific(),
                details.givenName(),
                details.familyName(),
                details.printedName(),
                details.localName(),
                details.jobTitle(),
                details.unit(),
                details.affiliation(),
                details.bodyId(),
                details.email(),
                emailKey(details.email()),
                details.phone(),
                details.language(),
                details.biography(),
                now);
    }

    static @Nullable String emailKey(@Nullable String email) {
        return email == null ? null : new EmailAddress(email).key();
    }
}
