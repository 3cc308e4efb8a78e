package org.neaspec.plenary.itip;

/** A meeting, and how many answers wait for its staff because nobody vouches for who sent them. */
public record WaitingAnswers(long meetingId, String slug, String meeting, long many) {}
