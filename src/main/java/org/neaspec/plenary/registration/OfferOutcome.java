package org.neaspec.plenary.registration;

/** What became of an organiser's wish to offer somebody a place. */
public sealed interface OfferOutcome {

    record Offered(String name) implements OfferOutcome {}

    /** There is none for this person. */
    record NoPlace(String name, Shortage shortage) implements OfferOutcome {}

    /** The person is not on the waiting list, or has an offer already. */
    record NotWaiting(String name) implements OfferOutcome {}

    /** No such registration at this meeting. */
    record Unknown() implements OfferOutcome {}
}
