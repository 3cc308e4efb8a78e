package org.neaspec.plenary.registration;

/** A person registered, or came back after withdrawing. */
public record RegistrationSubmitted(long registrationId) {}
