package org.neaspec.plenary.meeting;

/** An organiser has changed how registrations for a meeting are handled. */
public record RegistrationTermsChanged(long meetingId, RegistrationTerms before, RegistrationTerms after) {}
