package org.neaspec.plenary.mail;

/** How handing one mail to the server ended. */
sealed interface Delivery {

    record Delivered() implements Delivery {}

    /** The server refused this mail for good. */
    record Refused(String answer) implements Delivery {}

    /** Not now: this mail will be tried again later. */
    record Postponed(String answer) implements Delivery {}

    /** The text went out and no answer came back: it may have arrived. */
    record Unanswered(String answer) implements Delivery {}

    /** The server cannot be reached or does not let us in: no mail will go now. */
    record NoServer(String answer) implements Delivery {}

    /** Another node has this mail by now. */
    record LeaseLost() implements Delivery {}
}
