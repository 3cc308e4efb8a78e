package org.neaspec.plenary.registration;

import org.neaspec.plenary.audit.Actor;

/** It was put right how somebody was named. */
public record NomineeCorrected(long registrationId, Actor by) {}
