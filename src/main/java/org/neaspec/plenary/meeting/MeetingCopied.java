package org.neaspec.plenary.meeting;

/**
 * A meeting has begun as the next edition of an earlier one; its segments are there. Each room brings along what of its own
 * stays: structure and numbers, never people, dates, approvals or links.
 */
public record MeetingCopied(long earlierId, long meetingId) {}
