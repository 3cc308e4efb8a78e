package org.neaspec.plenary.account.web;

import java.util.List;
import org.neaspec.plenary.account.PasswordRule;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** A new password, typed twice, exactly as typed. */
record NewPasswordForm(String password, String repeated) {

    static NewPasswordForm of(Form form) {
        return new NewPasswordForm(Fields.exact(form, "password"), Fields.exact(form, "repeated"));
    }

    /** Adds what is wrong; the password must not consist of the names given or of the name in the address. */
    void check(FormErrors errors, String siteName, String name, String email) {
        String local = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
        PasswordRule.refusal(password, List.of(siteName, name, local)).ifPresent(key -> errors.add("password", key));
        if (!password.equals(repeated)) {
            errors.add("repeated", "account.password.error.repeated");
        }
    }
}
