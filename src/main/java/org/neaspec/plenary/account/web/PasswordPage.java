package org.neaspec.plenary.account.web;

import org.neaspec.plenary.web.FormErrors;

/** The form behind a link for a new password; passwords are never given back. */
record PasswordPage(String email, FormErrors errors) {}
