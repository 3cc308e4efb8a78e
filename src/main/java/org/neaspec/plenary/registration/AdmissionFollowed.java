package org.neaspec.plenary.registration;

/** Designations of somebody approved changed, whatever the meeting where that was noticed, and with them what is open here. */
public record AdmissionFollowed(long registrationId) implements RegistrationFact {}
