package org.neaspec.plenary.meeting;

import java.util.Map;

/**
 * A meeting has begun as the next edition of an earlier one; its segments are there. Each room brings along what of its own
 * stays: structure and numbers, never people, dates, approvals or links.
 *
 * @param rows the ids of the rows of the new draft, by those of the rows they were made of
 */
public record MeetingCopied(long earlierId, long meetingId, Map<String, String> rows) {

    public MeetingCopied {
        rows = Map.copyOf(rows);
    }
}
