package org.neaspec.plenary.registration;

/** Somebody was named to take part, and is asked to complete a registration. */
public record ParticipantNominated(long registrationId, long stepId, String by) {}
