package org.neaspec.plenary.meeting;

/** An organiser has changed when people can register, or for how many there is a place. */
public record RegistrationWindowChanged(long meetingId, RegistrationWindow before, RegistrationWindow after) {}
