package org.neaspec.plenary.account;

import java.io.Serial;

/** The page is for staff, and nobody is signed in. */
final class SignInNeeded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SignInNeeded() {
        super("Sign-in needed", null, false, false);
    }
}
