package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDetails;
import org.neaspec.plenary.meeting.MeetingDetails.Objective;
import org.neaspec.plenary.meeting.MeetingDetails.Relation;
import org.neaspec.plenary.programme.Agenda;

/**
 * The page of a meeting.
 *
 * @param viewerName whose view this is, for a participant
 * @param attendance whom the whole meeting admits, in words, where it is not open
 * @param objectivesLettered whether the objectives carry letters or numbers of their own
 * @param hostName the host State in running text
 * @param days the programme in short
 */
record MeetingPage(
        MeetingHead meeting,
        @Nullable String viewerName,
        RegistrationBox registration,
        List<String> about,
        List<String> objectivesIntro,
        List<Objective> objectives,
        boolean objectivesLettered,
        List<String> objectivesNote,
        List<String> participantGroups,
        @Nullable String attendance,
        List<SegmentLine> segments,
        List<Day> days,
        List<Line> untimed,
        List<Agenda.Numbered> agenda,
        String agendaPdf,
        String agendaWord,
        MeetingDetails details,
        List<OfficerLine> officers,
        List<String> tags,
        @Nullable String hostName,
        List<Link> related,
        @Nullable String contactEmail,
        @Nullable CalendarLink calendar,
        @Nullable ZoneChoice zones) {

    /** A segment and whom it admits; for whom is null where it is open. */
    record SegmentLine(
            String code,
            String title,
            @Nullable String audience,
            @Nullable String printed) {}

    /**
     * An officer in words.
     *
     * @param office "Chair (designate)"
     * @param elected "Elected on 5 November 2025", where the day is known
     */
    record OfficerLine(String office, String line, @Nullable String elected) {}

    record Day(String heading, List<Line> lines) {}

    /** A row in short. */
    record Line(
            @Nullable String hours,
            String title,
            boolean closed,
            @Nullable String audience,
            boolean quiet) {}

    /** A meeting this one is linked to. */
    record Link(String key, String href, String title, String date, boolean dated) {

        static Link of(Relation relation, String href) {
            return new Link(
                    relation.messageKey(),
                    href,
                    relation.title(),
                    relation.date().print(),
                    relation.date().first() != null);
        }
    }

    public boolean hasProgramme() {
        return !days.isEmpty() || !untimed.isEmpty();
    }

    /** Where a meeting is over, a programme that never came is not announced. */
    public boolean programmeShown() {
        return hasProgramme() || !meeting.over();
    }

    /** Whether anything is known of who holds the meeting. */
    public boolean organisation() {
        return !details.organisers().isEmpty()
                || hostName != null
                || details.chairLine() != null
                || details.responsibleLine() != null
                || !tags.isEmpty()
                || contactEmail != null;
    }

    public boolean hasWho() {
        return !participantGroups.isEmpty() || !segments.isEmpty() || attendance != null;
    }
}
