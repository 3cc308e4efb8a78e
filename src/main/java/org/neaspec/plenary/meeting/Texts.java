package org.neaspec.plenary.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDetails.Objective;

/**
 * The long texts of a meeting.
 *
 * @param markdown whether they are CommonMark; else they are plain, with an empty line between paragraphs
 */
public record Texts(
        boolean markdown,
        @Nullable String about,
        @Nullable String objectivesIntro,
        List<Objective> objectives,
        @Nullable String objectivesNote,
        List<String> participantGroups) {

    public static final Texts NONE = new Texts(true, null, null, List.of(), null, List.of());

    public Texts {
        objectives = List.copyOf(objectives);
        participantGroups = List.copyOf(participantGroups);
    }
}
