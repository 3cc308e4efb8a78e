package org.neaspec.plenary.account.web;

import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.web.FormErrors;

/** The form that makes an account; passwords are never given back. */
record SetupPage(Role role, String name, String email, FormErrors errors) {

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }

    public boolean member() {
        return role == Role.MEMBER;
    }
}
