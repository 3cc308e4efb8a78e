package org.neaspec.plenary.account.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What somebody typed to make an account. */
record SetupForm(String name, String email, NewPasswordForm newPassword) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern SINGLE_LINE =
            Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*");

    static SetupForm of(Form form) {
        return new SetupForm(form.text("name"), form.text("email"), NewPasswordForm.of(form));
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(email);
    }

    FormErrors check(String siteName) {
        FormErrors errors = new FormErrors();
        if (name.isEmpty()) {
            errors.add("name", "account.setup.error.name");
        } else if (name.length() > LONGEST_NAME) {
            errors.add("name", "web.form.text.long", LONGEST_NAME);
        } else if (!SINGLE_LINE.matcher(name).matches()) {
            errors.add("name", "web.form.text.control");
        }
        if (address().isEmpty()) {
            errors.add("email", "account.setup.error.email");
        }
        newPassword.check(errors, siteName, name, email);
        return errors;
    }
}
