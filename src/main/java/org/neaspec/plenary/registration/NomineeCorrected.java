package org.neaspec.plenary.registration;

/** A focal point put right how somebody was named. */
public record NomineeCorrected(long registrationId, String by) {}
