package org.neaspec.plenary.registration.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;

/** The registration form as it is filled in: text, whatever it says. */
public record RegistrationForm(
        String honorific,
        String givenName,
        String familyName,
        boolean noFamilyName,
        String printedName,
        String localName,
        String jobTitle,
        String unit,
        String organisation,
        String country,
        String category,
        String email,
        String phone,
        String attendance,
        String zone,
        List<String> claims,
        String dietary,
        String accessNeeds,
        boolean consentListing,
        boolean consentPrivacy,
        String requestKey,
        String version) {

    static final String TICKED = "yes";

    public RegistrationForm {
        claims = List.copyOf(claims);
    }

    /** What somebody sent, without the marks nobody sees. */
    static RegistrationForm of(Form form) {
        return new RegistrationForm(
                line(form, "honorific"),
                line(form, "givenName"),
                line(form, "familyName"),
                ticked(form, "noFamilyName"),
                line(form, "printedName"),
                line(form, "localName"),
                line(form, "jobTitle"),
                line(form, "unit"),
                line(form, "organisation"),
                line(form, "country"),
                line(form, "category"),
                line(form, "email"),
                line(form, "phone"),
                line(form, "attendance"),
                line(form, "zone"),
                form.all("claims"),
                PlainText.lines(form.text("dietary")),
                PlainText.lines(form.text("accessNeeds")),
                ticked(form, "consentListing"),
                ticked(form, "consentPrivacy"),
                key(form.text("requestKey")),
                line(form, "version"));
    }

    /** @param zone the one that the reader chose on the site before, or null */
    static RegistrationForm empty(@Nullable ZoneId zone) {
        return new RegistrationForm(
                "",
                "",
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                zone == null ? "" : zone.getId(),
                List.of(),
                "",
                "",
                false,
                false,
                newKey(),
                "");
    }

    /** What others know already, to be completed by the person. */
    static RegistrationForm knowing(Visit.@Nullable Known known, @Nullable ZoneId zone) {
        var empty = empty(zone);
        return known == null
                ? empty
                : new RegistrationForm(
                        known.honorific(),
                        known.givenName(),
                        known.familyName(),
                        false,
                        "",
                        "",
                        known.jobTitle(),
                        "",
                        known.organisation(),
                        known.country(),
                        known.category(),
                        known.email(),
                        "",
                        "",
                        empty.zone(),
                        List.of(),
                        "",
                        "",
                        false,
                        false,
                        empty.requestKey(),
                        "");
    }

    /** What a person sent before, to be changed. */
    static RegistrationForm of(Answers answers, int version) {
        return new RegistrationForm(
                text(answers.honorific()),
                answers.givenName(),
                text(answers.familyName()),
                answers.familyName() == null,
                answers.printedName()
                                .equals(Answers.printedName(
                                        answers.honorific(), answers.givenName(), answers.familyName()))
                        ? ""
                        : answers.printedName(),
                text(answers.localName()),
                text(answers.jobTitle()),
                text(answers.unit()),
                text(answers.organisation()),
                text(answers.country()),
                answers.category().name(),
                answers.email().readable(),
                text(answers.phone()),
                answers.attendance().name(),
                answers.zone() == null ? "" : answers.zone().getId(),
                answers.claims().stream().map(Designation::name).toList(),
                text(answers.dietary()),
                text(answers.accessNeeds()),
                answers.consentListing(),
                true,
                newKey(),
                Integer.toString(version));
    }

    /** The same of somebody who was not asked to agree to anything yet. */
    RegistrationForm notAgreed() {
        return new RegistrationForm(
                honorific,
                givenName,
                familyName,
                noFamilyName,
                printedName,
                localName,
                jobTitle,
                unit,
                organisation,
                country,
                category,
                email,
                phone,
                "",
                zone,
                claims,
                dietary,
                accessNeeds,
                false,
                false,
                requestKey,
                version);
    }

    /** The same as a form of its own, to be sent for somebody else. */
    RegistrationForm underNewKey() {
        return with(newKey(), version);
    }

    RegistrationForm onTopOf(int newVersion) {
        return with(requestKey, Integer.toString(newVersion));
    }

    private RegistrationForm with(String key, String newVersion) {
        return new RegistrationForm(
                honorific,
                givenName,
                familyName,
                noFamilyName,
                printedName,
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
                consentListing,
                consentPrivacy,
                key,
                newVersion);
    }

    /** Whether a part of the form that is folded away holds something. */
    public boolean saysMoreAboutName() {
        return !printedName.isEmpty() || !localName.isEmpty();
    }

    public boolean saysMoreAboutNeeds() {
        return !unit.isEmpty() || !phone.isEmpty() || !dietary.isEmpty() || !accessNeeds.isEmpty();
    }

    private static String line(Form form, String field) {
        return PlainText.line(form.text(field));
    }

    private static boolean ticked(Form form, String field) {
        var value = form.text(field);
        return !value.isEmpty() && !value.equals("false") && !value.equals("no");
    }

    private static String key(String sent) {
        return sent.matches("[A-Za-z0-9_-]{16,64}") ? sent : newKey();
    }

    private static String newKey() {
        return RandomIds.publicId();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
