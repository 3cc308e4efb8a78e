package org.neaspec.plenary.registration;

/**
 * Staff changed the address of somebody who registered; the personal links that the old one had have ended.
 *
 * @param stepId what makes it one change
 */
public record AddressChanged(long registrationId, long stepId) {}
