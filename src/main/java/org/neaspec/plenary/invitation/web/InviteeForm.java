package org.neaspec.plenary.invitation.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.invitation.Invitee;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Somebody to be invited as typed, pasted or uploaded: text, whatever it says. */
record InviteeForm(
        String honorific,
        String givenName,
        String familyName,
        String organisation,
        String jobTitle,
        String country,
        String email) {

    static final InviteeForm EMPTY = new InviteeForm("", "", "", "", "", "", "");

    private static final int NAME = AnswerLimits.NAME;
    private static final int LINE = AnswerLimits.LINE;
    private static final int HONORIFIC = 20;

    static InviteeForm of(Form form) {
        return new InviteeForm(
                PlainText.line(form.text("honorific")),
                PlainText.line(form.text("givenName")),
                PlainText.line(form.text("familyName")),
                PlainText.line(form.text("organisation")),
                PlainText.line(form.text("jobTitle")),
                PlainText.line(form.text("country")),
                PlainText.line(form.text("email")));
    }

    boolean blank() {
        return email.isEmpty() && givenName.isEmpty() && familyName.isEmpty();
    }

    /** The invitee; null where something has to be put right, said at its field. */
    @Nullable
    Invitee read(States states, FormErrors errors) {
        longest(errors, "honorific", honorific, HONORIFIC);
        longest(errors, "givenName", givenName, NAME);
        longest(errors, "familyName", familyName, NAME);
        longest(errors, "organisation", organisation, LINE);
        longest(errors, "jobTitle", jobTitle, LINE);
        var state = state(states);
        if (state == null && !country.isEmpty()) {
            errors.add("country", "invitation.error.country", country);
        }
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            errors.add("email", email.isEmpty() ? "invitation.error.email" : "registration.error.email.invalid");
        }
        return errors.any() || address.isEmpty()
                ? null
                : new Invitee(
                        none(honorific),
                        givenName,
                        none(familyName),
                        none(organisation),
                        none(jobTitle),
                        state,
                        address.get());
    }

    /** By code or by name. */
    private @Nullable String state(States states) {
        return states.all().stream()
                .filter(state -> state.code().equalsIgnoreCase(country)
                        || state.shortName().equalsIgnoreCase(country))
                .map(state -> state.code())
                .findFirst()
                .orElse(null);
    }

    /** One line of a list, as it comes in again. */
    String line() {
        return String.join("\t", honorific, givenName, familyName, organisation, country, jobTitle, email);
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
