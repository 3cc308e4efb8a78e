package org.neaspec.plenary.delegation;

import org.neaspec.plenary.meeting.MeetingFacts;

/** A delegation sent an item for "other matters"; the focal point who did is told that it has arrived. */
public record MatterSent(MeetingFacts meeting, Delegation delegation, Caller by, String matterId, String words) {}
