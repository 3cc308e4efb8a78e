package org.neaspec.plenary.registration;

/** Somebody asked for the personal link of a registration, to be sent to its address. */
public record PersonalLinkRequested(long registrationId) {}
