package org.neaspec.plenary.people.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What staff sent about a person, still text. */
record PersonForm(
        String version,
        String honorific,
        String givenName,
        String familyName,
        String printedName,
        String localName,
        String jobTitle,
        String unit,
        String body,
        String affiliation,
        String email,
        String phone,
        String language) {

    static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ja", "ko", "mn", "ru", "es");

    static PersonForm of(Form form) {
        return new PersonForm(
                form.text("version"),
                line(form, "honorific"),
                line(form, "givenName"),
                line(form, "familyName"),
                line(form, "printedName"),
                line(form, "localName"),
                line(form, "jobTitle"),
                line(form, "unit"),
                line(form, "body"),
                line(form, "affiliation"),
                line(form, "email"),
                line(form, "phone"),
                form.text("language"));
    }

    static PersonForm of(PersonRecord person) {
        return new PersonForm(
                String.valueOf(person.version()),
                text(person.honorific()),
                text(person.givenName()),
                text(person.familyName()),
                person.printedName(),
                text(person.localName()),
                text(person.jobTitle()),
                text(person.unit()),
                text(person.bodyName()),
                text(person.affiliation()),
                text(person.email()),
                text(person.phone()),
                text(person.language()));
    }

    /** The same as typed, to be put in the place of what the person is now. */
    PersonForm over(int newVersion) {
        return new PersonForm(
                String.valueOf(newVersion),
                honorific,
                givenName,
                familyName,
                printedName,
                localName,
                jobTitle,
                unit,
                body,
                affiliation,
                email,
                phone,
                language);
    }

    int seen() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** What is meant; whole only while there are no errors. What the form does not ask for stays as it is. */
    PersonDetails details(PersonRecord now, Bodies bodies, FormErrors errors) {
        limit("honorific", honorific, 20, errors);
        limit("givenName", givenName, 200, errors);
        limit("familyName", familyName, 200, errors);
        limit("printedName", printedName, 640, errors);
        limit("localName", localName, 300, errors);
        limit("jobTitle", jobTitle, 300, errors);
        limit("unit", unit, 300, errors);
        limit("affiliation", affiliation, 300, errors);
        limit("phone", phone, 40, errors);
        if (!PlainText.says(printedName)) {
            errors.add("printedName", "people.error.printedName");
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (!email.isEmpty() && address.isEmpty()) {
            errors.add("email", "people.error.email");
        }
        if (email.isEmpty() && now.email() != null) {
            errors.add("email", "people.error.emailGone");
        }
        if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            errors.add("language", "people.error.language");
        }
        Optional<Body> named = body.isEmpty() ? Optional.empty() : bodies.named(body);
        if (!body.isEmpty() && named.isEmpty()) {
            errors.add("body", "people.error.body");
        }
        return new PersonDetails(
                orNull(honorific),
                orNull(givenName),
                orNull(familyName),
                printedName,
                orNull(localName),
                orNull(jobTitle),
                orNull(unit),
                orNull(affiliation),
                named.map(Body::id).orElse(null),
                address.map(EmailAddress::text).orElse(null),
                orNull(phone),
                orNull(language),
                now.biography());
    }

    private static void limit(String field, String text, int longest, FormErrors errors) {
        if (PlainText.length(text) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
    }

    private static String line(Form form, String name) {
        return PlainText.line(form.text(name));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
