package org.neaspec.plenary.registration;

/** Who acts on a registration. Words on the screen come from the messages {@code registration.hand.<name>}. */
public enum Hand {
    /** Who is registered, by the personal link. */
    PERSON,
    /** A focal point of the State that the person represents. */
    FOCAL_POINT,
    /** A member of staff. */
    SECRETARIAT,
    /** A rule, with nobody at the keyboard. */
    SYSTEM;

    /** The message that names who acts. */
    public String messageKey() {
        return "registration.hand." + name();
    }
}
