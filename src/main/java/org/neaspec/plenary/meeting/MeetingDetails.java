package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * The texts and lists of a meeting, as the papers print them. Paragraphs are separated by an empty line.
 *
 * @param objectivesNote what the papers say after the objectives
 * @param hostCode the host State (ISO 3166-1 alpha-3)
 * @param relations to meetings the public may know of
 * @param markdown whether the texts are CommonMark
 * @param responsibleLine who is responsible, in the words of the work plan
 */
public record MeetingDetails(
        @Nullable String about,
        @Nullable String objectivesIntro,
        List<Objective> objectives,
        @Nullable String objectivesNote,
        List<String> participantGroups,
        List<Organiser> organisers,
        @Nullable String hostCode,
        @Nullable String hostLine,
        @Nullable String chairLine,
        @Nullable String responsibleLine,
        @Nullable String seriesTitle,
        List<Officer> officers,
        List<Relation> relations,
        boolean markdown,
        @Nullable String seriesSlug,
        List<WorkPlanTag> tags) {

    /**
     * @param label its own lettering ("a.", "ii."), or null where the papers have bullets
     */
    @Introspected
    public record Objective(@Nullable String label, String text) {}

    /** A body that holds the meeting; the role is ORGANISER or CO_ORGANISER. */
    @Introspected
    public record Organiser(String name, String role) {}

    /**
     * A link to another meeting.
     *
     * @param fromTheOther whether the papers state it at the other end
     */
    public record Relation(
            RelationKind kind, boolean fromTheOther, String slug, String title, String code, MeetingDate date) {

        public String messageKey() {
            return kind.messageKey(fromTheOther);
        }
    }
}
