package org.neaspec.plenary.registration;

/** Something happened to one registration that may change what it admits to. */
public interface RegistrationFact {

    long registrationId();
}
