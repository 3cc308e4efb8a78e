package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programme page.
 *
 * @param viewerName whose view this is, for a participant
 * @param partlyRestricted whether some rows are not for every participant, as far as this viewer may know
 * @param attendance whom the whole meeting admits, in words, where it is not open
 * @param calendar the whole programme, or else the days of the meeting, as a calendar file; null while there is nothing to put in it
 * @param grid the same by time and room, where rows run in parallel
 * @param version which version it is; null while nothing is published
 */
record ProgrammePage(
        MeetingHead meeting,
        @Nullable String viewerName,
        boolean partlyRestricted,
        @Nullable String attendance,
        List<Day> days,
        List<RowView> untimed,
        boolean questionsPromised,
        @Nullable CalendarLink calendar,
        @Nullable ZoneChoice zones,
        @Nullable String readerCity,
        @Nullable String readerOffset,
        String pdf,
        String word,
        @Nullable VersionStamp version,
        @Nullable String grid) {

    /** A day of the programme with its heading. */
    record Day(String heading, List<RowView> rows) {}

    ProgrammePage withoutCalendars() {
        return new ProgrammePage(
                meeting,
                viewerName,
                partlyRestricted,
                attendance,
                days.stream()
                        .map(day -> new Day(
                                day.heading(),
                                day.rows().stream()
                                        .map(RowView::withoutCalendar)
                                        .toList()))
                        .toList(),
                untimed.stream().map(RowView::withoutCalendar).toList(),
                questionsPromised,
                null,
                null,
                readerCity,
                readerOffset,
                pdf,
                word,
                version,
                null);
    }

    public boolean empty() {
        return days.isEmpty() && untimed.isEmpty();
    }
}
