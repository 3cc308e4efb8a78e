package org.neaspec.plenary.delegation;

/** Nothing is known any more of the focal points of a meeting; who keeps something of them elsewhere forgets it too. */
public record FocalPointsForgotten(long meetingId) {}
