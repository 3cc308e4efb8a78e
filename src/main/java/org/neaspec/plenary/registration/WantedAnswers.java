package org.neaspec.plenary.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.ZonePicker;

/**
 * Answers as they are kept beside a registration until somebody decides about them.
 *
 * @param claims null when there are none: what is empty is not written
 */
@Serdeable
record WantedAnswers(
        @Nullable String honorific,
        String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String jobTitle,
        @Nullable String unit,
        @Nullable String organisation,
        @Nullable String country,
        Category category,
        String email,
        @Nullable String phone,
        Attendance attendance,
        @Nullable String zone,
        @Nullable Set<Designation> claims,
        @Nullable String dietary,
        @Nullable String accessNeeds,
        boolean consentListing) {

    static WantedAnswers of(Answers answers) {
        return new WantedAnswers(
                answers.honorific(),
                answers.givenName(),
                answers.familyName(),
                answers.printedName(),
                answers.localName(),
                answers.jobTitle(),
                answers.unit(),
                answers.organisation(),
                answers.country(),
                answers.category(),
                answers.email().text(),
                answers.phone(),
                answers.attendance(),
                answers.zoneId(),
                answers.claims(),
                answers.dietary(),
                answers.accessNeeds(),
                answers.consentListing());
    }

    Answers answers() {
        return new Answers(
                honorific,
                givenName,
                familyName,
                printedName,
                localName,
                jobTitle,
                unit,
                organisation,
                country,
                category,
                new EmailAddress(email),
                phone,
                attendance,
                ZonePicker.kept(zone),
                claims == null ? Set.of() : claims,
                dietary,
                accessNeeds,
                consentListing);
    }
}
