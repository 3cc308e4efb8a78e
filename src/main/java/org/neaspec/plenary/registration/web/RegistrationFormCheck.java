package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Makes answers of a filled-in form, or says at each field what has to be put right. */
@Singleton
public class RegistrationFormCheck {

    static final List<String> HONORIFICS = AnswerLimits.HONORIFICS;

    private static final int NAME = AnswerLimits.NAME;
    private static final int LINE = AnswerLimits.LINE;
    private static final int TEXT = AnswerLimits.TEXT;
    private static final String REQUIRED = "registration.error.";
    private static final Set<String> SEVERAL_LINES = Set.of("dietary", "accessNeeds");
    private static final List<String> FIELDS = List.of(
            "honorific",
            "givenName",
            "familyName",
            "printedName",
            "localName",
            "jobTitle",
            "unit",
            "organisation",
            "country",
            "category",
            "email",
            "phone",
            "attendance",
            "zone",
            "claims",
            "dietary",
            "accessNeeds");

    private final States states;

    RegistrationFormCheck(States states) {
        this.states = states;
    }

    /** How people may attend a meeting. */
    static List<Attendance> offered(MeetingFacts meeting) {
        return AnswerLimits.offered(meeting);
    }

    /** The answers of a form that a program filled in, or empty when errors were noted. */
    public Optional<Answers> read(Form sent, MeetingFacts meeting, FormErrors errors) {
        return read(sent, RegistrationForm.of(sent), meeting, null, errors);
    }

    /**
     * The same of a form in which staff put right what is there: what is missing may stay so but for a name, any category may be
     * chosen, and nobody agrees to anything.
     *
     * @param before what the registration says; its address and the person's own choice about lists stay
     */
    Optional<Answers> correction(
            Form sent, RegistrationForm form, MeetingFacts meeting, Answers before, FormErrors errors) {
        return read(sent, form, meeting, before.email(), before, errors);
    }

    /**
     * The answers, or empty when errors were noted, in the order of the page.
     *
     * @param knownEmail the address of a registration that is changed, which the form does not ask for again
     */
    Optional<Answers> read(
            Form sent,
            RegistrationForm form,
            MeetingFacts meeting,
            @Nullable EmailAddress knownEmail,
            FormErrors errors) {
        return read(sent, form, meeting, knownEmail, null, errors);
    }

    private Optional<Answers> read(
            Form sent,
            RegistrationForm form,
            MeetingFacts meeting,
            @Nullable EmailAddress knownEmail,
            @Nullable Answers before,
            FormErrors errors) {
        var byStaff = before != null;
        sent.refuseRepeated(errors);
        refuseHidden(sent, errors);
        var honorific = oneOf(form.honorific(), HONORIFICS, "honorific", errors);
        required(form.givenName(), "givenName", NAME, errors);
        if (form.noFamilyName() && !form.familyName().isEmpty()) {
            errors.add("familyName", "registration.error.familyName.both");
        } else if (!form.noFamilyName()) {
            wanted(byStaff, form.familyName(), "familyName", NAME, errors);
        }
        var printedName = printedName(form, honorific, errors);
        var localName = optional(form.localName(), "localName", LINE, errors);
        var email = knownEmail == null ? email(form, errors) : knownEmail;
        var category = category(form, byStaff, errors);
        var organisation = wanted(byStaff, form.organisation(), "organisation", LINE, errors);
        var jobTitle = wanted(byStaff, form.jobTitle(), "jobTitle", LINE, errors);
        var country = country(form, category, errors);
        var claims = claims(form, errors);
        var attendance = attendance(form, meeting, errors);
        var zone = zone(form, errors);
        var phone = phone(form, errors);
        var unit = optional(form.unit(), "unit", LINE, errors);
        var dietary = optional(form.dietary(), "dietary", TEXT, errors);
        var accessNeeds = optional(form.accessNeeds(), "accessNeeds", TEXT, errors);
        if (!byStaff && !form.consentPrivacy()) {
            errors.add("consentPrivacy", "registration.error.consentPrivacy");
        }
        if (errors.any() || category == null || email == null || attendance == null) {
            return Optional.empty();
        }
        return Optional.of(new Answers(
                honorific,
                form.givenName(),
                form.noFamilyName() || form.familyName().isEmpty() ? null : form.familyName(),
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
                before == null ? form.consentListing() : before.consentListing()));
    }

    /** Somebody may not even know of the marks in a pasted text: they are gone from the value, and the field says so. */
    private static void refuseHidden(Form sent, FormErrors errors) {
        for (var name : FIELDS) {
            var severalLines = SEVERAL_LINES.contains(name);
            if (sent.all(name).stream().anyMatch(value -> PlainText.hidesSomething(value, severalLines))) {
                errors.add(name, "registration.error.hidden");
            }
        }
    }

    private static @Nullable String required(String value, String field, int longest, FormErrors errors) {
        if (!PlainText.says(value)) {
            errors.add(field, REQUIRED + field);
        }
        return optional(value, field, longest, errors);
    }

    private static @Nullable String wanted(
            boolean byStaff, String value, String field, int longest, FormErrors errors) {
        return byStaff && value.isEmpty() ? null : required(value, field, longest, errors);
    }

    private static @Nullable String optional(String value, String field, int longest, FormErrors errors) {
        if (PlainText.length(value) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String oneOf(String value, List<String> offered, String field, FormErrors errors) {
        if (value.isEmpty()) {
            return null;
        }
        if (!offered.contains(value)) {
            errors.add(field, "registration.error.choice");
        }
        return value;
    }

    private static String printedName(RegistrationForm form, @Nullable String honorific, FormErrors errors) {
        var printed = form.printedName().isEmpty()
                ? Answers.printedName(
                        honorific,
                        form.givenName(),
                        form.noFamilyName() || form.familyName().isEmpty() ? null : form.familyName())
                : form.printedName();
        if (!form.printedName().isEmpty() && !PlainText.says(printed)) {
            errors.add("printedName", "registration.error.printedName");
        }
        optional(printed, "printedName", AnswerLimits.PRINTED, errors);
        return printed;
    }

    private static @Nullable Category category(RegistrationForm form, boolean byStaff, FormErrors errors) {
        if (form.category().isEmpty()) {
            errors.add("category", REQUIRED + "category");
            return null;
        }
        var category = Category.named(form.category())
                .filter(named -> byStaff || Category.forEverybody().contains(named));
        if (category.isEmpty()) {
            errors.add("category", "registration.error.choice");
        }
        return category.orElse(null);
    }

    private @Nullable String country(RegistrationForm form, @Nullable Category category, FormErrors errors) {
        if (form.country().isEmpty()) {
            if (category != null && category.representsState()) {
                errors.add("country", "registration.error.country");
            }
            return null;
        }
        if (states.find(form.country()).isEmpty()) {
            errors.add("country", "registration.error.choice");
        }
        return form.country();
    }

    private static @Nullable EmailAddress email(RegistrationForm form, FormErrors errors) {
        if (form.email().isEmpty()) {
            errors.add("email", REQUIRED + "email");
            return null;
        }
        var email = EmailAddress.parse(form.email());
        if (email.isEmpty()) {
            errors.add("email", "registration.error.email.invalid");
        }
        return email.orElse(null);
    }

    private static @Nullable Attendance attendance(RegistrationForm form, MeetingFacts meeting, FormErrors errors) {
        var offered = offered(meeting);
        if (form.attendance().isEmpty()) {
            if (offered.size() == 1) {
                return offered.get(0);
            }
            errors.add("attendance", REQUIRED + "attendance");
            return null;
        }
        var attendance = Attendance.named(form.attendance()).filter(offered::contains);
        if (attendance.isEmpty()) {
            errors.add("attendance", "registration.error.choice");
        }
        return attendance.orElse(null);
    }

    private static @Nullable ZoneId zone(RegistrationForm form, FormErrors errors) {
        var zone = ZonePicker.find(form.zone());
        if (zone.isEmpty() && !form.zone().isEmpty()) {
            errors.add("zone", "registration.error.choice");
        }
        return zone.orElse(null);
    }

    private static @Nullable String phone(RegistrationForm form, FormErrors errors) {
        if (!form.phone().isEmpty() && !AnswerLimits.isPhone(form.phone())) {
            errors.add("phone", "registration.error.phone");
        }
        return form.phone().isEmpty() ? null : form.phone();
    }

    private static Set<Designation> claims(RegistrationForm form, FormErrors errors) {
        var claims = EnumSet.noneOf(Designation.class);
        for (var name : form.claims()) {
            try {
                claims.add(Designation.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                errors.add("claims", "registration.error.choice");
            }
        }
        return claims;
    }
}
