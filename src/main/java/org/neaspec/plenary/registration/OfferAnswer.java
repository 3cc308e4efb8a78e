package org.neaspec.plenary.registration;

/** What became of a person's answer to an offered place. Words on the screen come from {@code registration.offer.<name>}. */
public enum OfferAnswer {
    ACCEPTED,
    DECLINED,
    /** The person stands in line again. */
    BACK_IN_LINE,
    /** The time was over. */
    TOO_LATE,
    /** Nothing is offered, or nothing was to be done. */
    NOTHING_OFFERED
}
