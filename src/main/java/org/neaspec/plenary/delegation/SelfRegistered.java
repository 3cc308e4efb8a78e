package org.neaspec.plenary.delegation;

/**
 * Somebody who registered without being named, and says to represent the State.
 *
 * @param awaited whether the State's word is asked for
 */
public record SelfRegistered(long registrationId, String reference, String name, String what, boolean awaited) {}
