package org.neaspec.plenary.registration;

import org.neaspec.plenary.meeting.MeetingFacts;

/** The registration of the same person for a meeting held together with this one, sent with the same form. */
public record Companion(long registrationId, MeetingFacts meeting, String reference, RegistrationStatus status) {}
