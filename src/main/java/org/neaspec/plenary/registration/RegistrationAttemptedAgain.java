package org.neaspec.plenary.registration;

/** Somebody registered with an address that is registered already. Nothing changed; the address is told. */
public record RegistrationAttemptedAgain(long registrationId) {}
