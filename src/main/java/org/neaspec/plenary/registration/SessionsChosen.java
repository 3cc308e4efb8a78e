package org.neaspec.plenary.registration;

/** Somebody chose sessions with limited places, or gave some up. */
public record SessionsChosen(long registrationId) implements RegistrationFact {}
