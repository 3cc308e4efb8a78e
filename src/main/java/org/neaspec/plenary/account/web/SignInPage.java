package org.neaspec.plenary.account.web;

import org.neaspec.plenary.web.FormErrors;

/** The sign-in form; the password is never given back. */
record SignInPage(String email, String next, FormErrors errors) {}
