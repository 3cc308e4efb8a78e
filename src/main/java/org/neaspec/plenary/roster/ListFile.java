package org.neaspec.plenary.roster;

import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.roster.FileHeads.Places;
import org.neaspec.plenary.roster.QuestionColumns.Asked;

/**
 * A file of people for a meeting, as far as its first row says.
 *
 * @param asked what the meeting asks beyond the standard answers
 */
record ListFile(MeetingFacts meeting, Places places, Asked asked) {}
