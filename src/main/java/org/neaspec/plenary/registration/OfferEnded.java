package org.neaspec.plenary.registration;

/**
 * Nobody accepted an offered place in time; it is free again.
 *
 * @param stepId the one step of the history that says so
 */
public record OfferEnded(long registrationId, long stepId) {}
