package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.web.TimeSpan;
import org.neaspec.plenary.web.QrCode;

/**
 * A person's own page: where the registration stands, what may be attended and why, the calendar, and what can be done.
 *
 * @param reason what the secretariat told the person with its last decision
 * @param changeAsked when the person asked for a change that is not decided yet
 * @param whereItStands one sentence about what the status means and what comes next
 * @param waiting where the person stands in line; null for all who are not on the waiting list
 * @param occasions where the person stands in the lines of sessions and segments
 * @param sessions null where there is nothing to choose
 * @param calendar null until approved
 * @param needs null when the meeting asks nothing more of the person
 */
record PersonalPage(
        MeetingHead meeting,
        String name,
        String reference,
        String status,
        String statusClass,
        String whereItStands,
        @Nullable String reason,
        @Nullable String changeAsked,
        @Nullable WaitingBox waiting,
        List<OccasionBox> occasions,
        List<Moment> timeline,
        List<SegmentLine> segments,
        List<TogetherLine> together,
        @Nullable SessionBox sessions,
        List<Day> days,
        @Nullable CalendarBox calendar,
        List<AnswerLine> answers,
        @Nullable NeedBox needs,
        Actions actions,
        String contact) {

    /** One thing that happened, or will. */
    record Moment(String what, String when, @Nullable String reason, String look) {}

    /** A part of the programme this person may know of, and whether and why it may be attended. */
    record SegmentLine(
            String title,
            String word,
            String look,
            String why,
            @Nullable String audience) {}

    /**
     * What the person registered for with the same form.
     *
     * @param path the person's page for it; null where the link to it has ended
     */
    record TogetherLine(
            String title,
            String status,
            String look,
            @Nullable String path) {}

    /** The sessions with limited places: what was chosen of them, in words. */
    record SessionBox(String what, String path) {}

    /** @param calendarPath its calendar file; null while the zone is not known */
    record Day(String title, @Nullable String calendarPath, List<Row> rows) {}

    /**
     * A row of my programme.
     *
     * @param duty what somebody who has a part in it is told; null for all others
     * @param join where it is joined from afar
     * @param calendarPath its calendar file; null for breaks and the like
     */
    record Row(
            String id,
            TimeSpan time,
            long minutes,
            boolean quiet,
            String title,
            @Nullable String room,
            boolean restricted,
            @Nullable String duty,
            String why,
            @Nullable String join,
            @Nullable String calendarPath) {}

    /**
     * The personal calendar.
     *
     * @param address null when the person gave the address up
     */
    record CalendarBox(
            @Nullable String address,
            @Nullable String webcal,
            @Nullable String download,
            @Nullable QrCode code,
            String renewPath,
            String revokePath,
            String settingsPath,
            String invitationsPath) {}

    /**
     * What the secretariat needs from the person.
     *
     * @param questions those that have to be answered and are not
     * @param more whether there are questions that may be answered, or were
     */
    record NeedBox(List<String> questions, boolean more, String path) {}

    /** What can be done now; null where it cannot. */
    record Actions(
            @Nullable String change,
            boolean complete,
            @Nullable String withdraw,
            @Nullable String rejoin,
            boolean takenOut,
            String resend,
            String data) {}
}
