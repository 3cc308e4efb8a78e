package org.neaspec.plenary.meeting;

/** An organiser has changed the terms of a meeting. */
public record MeetingTermsChanged(long meetingId, MeetingTerms before, MeetingTerms after) {}
