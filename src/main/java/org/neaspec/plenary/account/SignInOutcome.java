package org.neaspec.plenary.account;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {

    /**
     * Signed in.
     *
     * @param session what goes into the session cookie
     * @param device what goes into the cookie by which this browser is known the next time
     */
    record SignedIn(String session, String device) implements SignInOutcome {}

    /** No such account, or not its password; which of the two is not told. */
    record Refused() implements SignInOutcome {}

    /** Too many wrong attempts lately, or more at once than the server takes. */
    record Throttled() implements SignInOutcome {}
}
