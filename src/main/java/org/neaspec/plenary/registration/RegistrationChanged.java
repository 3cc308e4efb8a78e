package org.neaspec.plenary.registration;

/**
 * A person changed what he or she had sent.
 *
 * @param stepId the one step of its history that this change is
 * @param status the state it is in now: submitted again when the decision rested on what changed
 */
public record RegistrationChanged(long registrationId, long stepId, RegistrationStatus status) {}
