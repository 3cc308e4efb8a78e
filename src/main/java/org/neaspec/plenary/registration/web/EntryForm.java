package org.neaspec.plenary.registration.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Somebody as a member of staff typed him or her in: less than people have to tell of themselves, but for name and category. */
record EntryForm(
        String honorific,
        String givenName,
        String familyName,
        String organisation,
        String jobTitle,
        String category,
        String country,
        String email,
        String attendance,
        boolean approve,
        boolean told,
        String requestKey) {

    private static final int NAME = AnswerLimits.NAME;
    private static final int LINE = AnswerLimits.LINE;

    static EntryForm empty() {
        return new EntryForm("", "", "", "", "", "", "", "", "", false, true, RandomIds.publicId());
    }

    static EntryForm of(Form form) {
        var key = form.text("requestKey");
        return new EntryForm(
                PlainText.line(form.text("honorific")),
                PlainText.line(form.text("givenName")),
                PlainText.line(form.text("familyName")),
                PlainText.line(form.text("organisation")),
                PlainText.line(form.text("jobTitle")),
                PlainText.line(form.text("category")),
                PlainText.line(form.text("country")),
                PlainText.line(form.text("email")),
                PlainText.line(form.text("attendance")),
                form.has("approve"),
                form.has("told"),
                key.matches("[A-Za-z0-9_-]{16,64}") ? key : RandomIds.publicId());
    }

    /** The same to be sent as somebody else's. */
    EntryForm underNewKey() {
        return new EntryForm(
                honorific,
                givenName,
                familyName,
                organisation,
                jobTitle,
                category,
                country,
                email,
                attendance,
                approve,
                told,
                RandomIds.publicId());
    }

    /** The answers, or empty when errors were noted. */
    Optional<Answers> read(MeetingFacts meeting, States states, FormErrors errors) {
        if (!honorific.isEmpty() && !RegistrationFormCheck.HONORIFICS.contains(honorific)) {
            errors.add("honorific", "registration.error.choice");
        }
        if (!PlainText.says(givenName)) {
            errors.add("givenName", "registration.error.givenName");
        }
        longest(errors, "givenName", givenName, NAME);
        longest(errors, "familyName", familyName, NAME);
        longest(errors, "organisation", organisation, LINE);
        longest(errors, "jobTitle", jobTitle, LINE);
        var kind = Category.named(category).orElse(null);
        if (kind == null) {
            errors.add("category", category.isEmpty() ? "registration.error.category" : "registration.error.choice");
        }
        country(states, kind, errors);
        var address =
                email.isEmpty() ? EmailAddress.NONE : EmailAddress.parse(email).orElse(null);
        if (address == null) {
            errors.add("email", "registration.error.email.invalid");
        }
        var attends = attends(meeting, errors);
        if (errors.any() || kind == null || address == null) {
            return Optional.empty();
        }
        var family = familyName.isEmpty() ? null : familyName;
        var title = none(honorific);
        return Optional.of(new Answers(
                title,
                givenName,
                family,
                Answers.printedName(title, givenName, family),
                null,
                none(jobTitle),
                null,
                none(organisation),
                none(country),
                kind,
                address,
                null,
                attends,
                null,
                Set.of(),
                null,
                null,
                false));
    }

    private void country(States states, @Nullable Category kind, FormErrors errors) {
        if (country.isEmpty()) {
            if (kind != null && kind.representsState()) {
                errors.add("country", "registration.error.country");
            }
        } else if (states.find(country).isEmpty()) {
            errors.add("country", "registration.error.choice");
        }
    }

    private Attendance attends(MeetingFacts meeting, FormErrors errors) {
        List<Attendance> offered = RegistrationFormCheck.offered(meeting);
        if (!attendance.isEmpty()
                && Attendance.named(attendance).filter(offered::contains).isEmpty()) {
            errors.add("attendance", "registration.error.choice");
        }
        return Attendance.named(attendance).filter(offered::contains).orElse(offered.get(0));
    }

    private static void longest(FormErrors errors, String field, String value, int longest) {
        if (PlainText.length(value) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }
}
