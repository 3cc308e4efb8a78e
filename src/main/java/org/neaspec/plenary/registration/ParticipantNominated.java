package org.neaspec.plenary.registration;

import org.neaspec.plenary.audit.Actor;

/** Somebody was named to take part, and is asked to complete a registration. */
public record ParticipantNominated(long registrationId, long stepId, Actor by) {}
