package org.neaspec.plenary.delegation.web;

import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.Predecessor;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Nominee;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Somebody as a focal point typed, pasted or uploaded: text, whatever it says. */
public record NomineeForm(
        String honorific,
        String givenName,
        String familyName,
        String jobTitle,
        String unit,
        String email,
        String role) {

    static final List<String> HONORIFICS = List.of("Mr.", "Ms.", "Mx.", "Dr.", "Prof.");
    static final NomineeForm EMPTY = new NomineeForm("", "", "", "", "", "", DelegationRole.DELEGATE.name());

    private static final int NAME = AnswerLimits.NAME;
    private static final int LINE = AnswerLimits.LINE;

    static NomineeForm of(Form form) {
        return new NomineeForm(
                line(form.text("honorific")),
                line(form.text("givenName")),
                line(form.text("familyName")),
                line(form.text("jobTitle")),
                line(form.text("unit")),
                line(form.text("email")),
                line(form.text("role")));
    }

    /** The name of somebody who was in the last delegation; all else is typed anew. */
    static NomineeForm of(Predecessor predecessor) {
        var given = predecessor.givenName();
        var honorific = predecessor.honorific();
        var family = predecessor.familyName();
        return new NomineeForm(
                honorific == null ? "" : honorific,
                given == null ? predecessor.name() : given,
                family == null ? "" : family,
                "",
                "",
                "",
                predecessor.role().name());
    }

    /** Somebody as she was named. */
    static NomineeForm of(Answers answers, DelegationRole role) {
        return new NomineeForm(
                Objects.requireNonNullElse(answers.honorific(), ""),
                answers.givenName(),
                Objects.requireNonNullElse(answers.familyName(), ""),
                Objects.requireNonNullElse(answers.jobTitle(), ""),
                Objects.requireNonNullElse(answers.unit(), ""),
                answers.email().text(),
                role.name());
    }

    boolean blank() {
        return givenName.isEmpty() && familyName.isEmpty() && email.isEmpty();
    }

    /** The nominee; null where something has to be put right, said at its field. */
    @org.jspecify.annotations.Nullable
    Nominee read(FormErrors errors) {
        if (!honorific.isEmpty() && !HONORIFICS.contains(honorific)) {
            errors.add("honorific", "delegation.error.honorific");
        }
        if (!PlainText.says(givenName)) {
            errors.add("givenName", "delegation.error.givenName");
        }
        longest(errors, "givenName", givenName, NAME);
        longest(errors, "familyName", familyName, NAME);
        longest(errors, "jobTitle", jobTitle, LINE);
        longest(errors, "unit", unit, LINE);
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            errors.add("email", email.isEmpty() ? "delegation.error.email" : "registration.error.email.invalid");
        }
        if (DelegationRole.named(role).isEmpty()) {
            errors.add("role", "delegation.error.role");
        }
        return errors.any() || address.isEmpty()
                ? null
                : new Nominee(none(honorific), givenName, none(familyName), none(jobTitle), none(unit), address.get());
    }

    DelegationRole chosenRole() {
        return DelegationRole.named(role).orElse(DelegationRole.DELEGATE);
    }

    private static void longest(FormErrors errors, String field, String value, int longest) {
        if (PlainText.length(value) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
    }

    private static @org.jspecify.annotations.Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }

    static String line(String typed) {
        return PlainText.line(typed);
    }
}
