package org.neaspec.plenary.account;

/** How changing one's own password ended. */
public sealed interface PasswordChangeOutcome {

    /** @param session what goes on in this browser; all others have ended */
    record Changed(String session) implements PasswordChangeOutcome {}

    /** The password given as the present one is not. */
    record WrongPassword() implements PasswordChangeOutcome {}

    /** Too many wrong ones. */
    record TooMany() implements PasswordChangeOutcome {}

    /** The password of the demonstration's organiser is made by the server and printed at its start. */
    record NotForTheDemonstration() implements PasswordChangeOutcome {}
}
