package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Introspected;

/** A meeting, and how many of something there are in it that staff have to see to. */
@Introspected
public record MeetingCount(long meetingId, String slug, String title, long many) {}
