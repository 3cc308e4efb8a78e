package org.neaspec.plenary.account.web;

import org.neaspec.plenary.web.FormErrors;

/** The form of those who forgot their password. */
record ForgottenPasswordPage(String email, FormErrors errors) {}
