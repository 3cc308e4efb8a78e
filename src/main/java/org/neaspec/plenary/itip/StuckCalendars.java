package org.neaspec.plenary.itip;

/** A meeting, and how many of its people have a calendar that could not be brought up to date. */
public record StuckCalendars(long meetingId, String slug, String meeting, long many) {}
