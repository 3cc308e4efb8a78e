package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about a speaker.
 *
 * @param biography its paragraphs
 * @param meetings where the person is printed, the meeting asked about first
 */
record SpeakerPage(String meetingTitle, String programme, String name, List<String> biography, List<Meeting> meetings) {

    /** A meeting with the rows in which the person is printed. */
    record Meeting(
            String title,
            String href,
            String date,
            @Nullable String zone,
            List<Row> rows) {}

    /**
     * A row in which the person is printed.
     *
     * @param day null with the hours while it has no set time
     * @param part the part of the row, in its printed words
     * @param audience for whom it is, in words; null where it needs no saying
     */
    record Row(
            @Nullable String day,
            @Nullable String hours,
            String title,
            boolean cancelled,
            @Nullable String part,
            @Nullable String audience,
            SpeakerLine line) {}
}
