package org.neaspec.plenary.registration;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * What a person told us in the form, checked and clean. Nothing in it opens anything.
 *
 * @param familyName null for somebody who has none
 * @param printedName the name as it is printed on lists and badges
 * @param localName the name in the person's own script
 * @param country the State represented (ISO 3166-1 alpha-3), never the nationality
 * @param zone where the person follows the meeting from; null for the meeting's own
 * @param claims designations the person claims; only an organiser verifies one
 * @param consentListing whether the person agrees to be on the list of participants
 */
public record Answers(
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
        EmailAddress email,
        @Nullable String phone,
        Attendance attendance,
        @Nullable ZoneId zone,
        Set<Designation> claims,
        @Nullable String dietary,
        @Nullable String accessNeeds,
        boolean consentListing) {

    public Answers {
        claims = Set.copyOf(claims);
    }

    /** A name as it is printed when nobody says otherwise: "Ms. Given FAMILY"; a single name stays as it is. */
    public static String printedName(@Nullable String honorific, String givenName, @Nullable String familyName) {
        return Stream.of(honorific, givenName, familyName == null ? null : familyName.toUpperCase(Locale.ROOT))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The name of the zone, as it is stored. */
    @Nullable
    String zoneId() {
        return zone == null ? null : zone.getId();
    }

    /** Whether the person can be written to. Only those whom staff entered may have no address. */
    public boolean reachable() {
        return !email.missing();
    }

    /** The same under another name on lists and badges. */
    public Answers printed(String name) {
        return new Answers(
                honorific,
                givenName,
                familyName,
                name,
                localName,
                jobTitle,
                unit,
                organisation,
                country,
                category,
                email,
                phone,
                attendance,
                zone,
                claims,
                dietary,
                accessNeeds,
                consentListing);
    }

    /** What of it the directory keeps. */
    PersonDetails person() {
        return new PersonDetails(
                honorific,
                givenName,
                familyName,
                printedName,
                localName,
                jobTitle,
                unit,
                organisation,
                null,
                email.missing() ? null : email.text(),
                phone,
                null,
                null);
    }

    /** Whether the person comes for the same State and body, in the same category: whether an endorsement would still hold. */
    boolean representsTheSameAs(Answers other) {
        return category == other.category
                && Objects.equals(organisation, other.organisation)
                && Objects.equals(country, other.country);
    }

    /** Whether a decision about the other answers would still hold for these. */
    boolean standsOnTheSameAs(Answers other) {
        return representsTheSameAs(other) && claims.equals(other.claims);
    }
}
