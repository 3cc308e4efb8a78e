package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.drafting.DayLimits;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.TimeGrid;
import org.neaspec.plenary.programme.web.GridBlock;
import org.neaspec.plenary.programme.web.GridTable;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the page that shows a draft by time and room. */
@Singleton
class GridPages {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final DraftBars bars;
    private final Messages messages;

    GridPages(DraftBars bars, Messages messages) {
        this.bars = bars;
        this.messages = messages;
    }

    /** @param held the row that is being moved; null for none */
    GridPage page(MeetingFacts meeting, Draft draft, MeetingRights rights, @Nullable ProgrammeItem held) {
        GridForm form = held == null ? null : GridForm.of(held);
        return page(meeting, draft, rights, held, form, FormErrors.none());
    }

    GridPage page(
            MeetingFacts meeting,
            Draft draft,
            MeetingRights rights,
            @Nullable ProgrammeItem held,
            @Nullable GridForm form,
            FormErrors errors) {
        Programme programme = draft.programme();
        boolean mayMove = rights.may(Task.EDIT_PROGRAMME);
        boolean asked = mayMove && held != null && held.timed() && form != null;
        return new GridPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.draftGrid(meeting.slug()),
                MeetingPaths.draft(meeting.slug()),
                mayMove,
                mayMove ? bars.of(meeting, draft) : null,
                days(meeting, programme, rights, asked ? held : null),
                programme.untimed().stream()
                        .map(row -> new GridPage.Untimed(row.title(), href(meeting, row, rights)))
                        .toList(),
                asked ? place(meeting, programme, Objects.requireNonNull(held), Objects.requireNonNull(form)) : null);
    }

    private List<GridTable> days(
            MeetingFacts meeting, Programme programme, MeetingRights rights, @Nullable ProgrammeItem held) {
        List<String> rooms = rooms(programme);
        return programme.days().stream()
                .map(day -> GridTable.of(
                        day.toString(),
                        TimeText.longDate(day, LOCALE),
                        TimeGrid.of(
                                programme.on(day).stream()
                                        .map(row -> placed(meeting, row, rights, held))
                                        .toList(),
                                rooms)))
                .toList();
    }

    /** Each room of the whole programme, so that rows can go to any of them on any day. */
    private static List<String> rooms(Programme programme) {
        return programme.items().stream()
                .filter(ProgrammeItem::timed)
                .map(ProgrammeItem::room)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private TimeGrid.Placed<GridBlock> placed(
            MeetingFacts meeting, ProgrammeItem row, MeetingRights rights, @Nullable ProgrammeItem held) {
        LocalTime start = Objects.requireNonNull(row.start());
        LocalTime end = Objects.requireNonNull(row.end());
        boolean mayMove = rights.may(Task.EDIT_PROGRAMME);
        GridBlock block = new GridBlock(
                row.id(),
                row.title(),
                href(meeting, row, rights),
                TimeText.hours(start, end),
                row.room(),
                !row.kind().substantive(),
                false,
                false,
                row.cancelled(),
                mayMove ? "?row=" + row.id() + "#place" : null,
                held != null && held.id().equals(row.id()));
        return new TimeGrid.Placed<>(block, start, end, row.room());
    }

    private static @Nullable String href(MeetingFacts meeting, ProgrammeItem row, MeetingRights rights) {
        return rights.mayEditRow(row.id()) ? MeetingPaths.draftItem(meeting.slug(), row.id()) : null;
    }

    private GridPage.Place place(MeetingFacts meeting, Programme programme, ProgrammeItem row, GridForm form) {
        String path = MeetingPaths.draftGrid(meeting.slug());
        String hours = TimeText.hours(Objects.requireNonNull(row.start()), Objects.requireNonNull(row.end()));
        String room = row.room();
        return new GridPage.Place(
                row.title(),
                room == null ? hours : messages.text(LOCALE, "drafting.grid.now", hours, room),
                path + "/" + row.id(),
                path + "#at-" + row.id(),
                dayChoices(meeting, programme, form.day()),
                form.start(),
                form.room(),
                rooms(programme));
    }

    private static List<Choice> dayChoices(MeetingFacts meeting, Programme programme, String chosen) {
        TreeSet<LocalDate> days = new TreeSet<>(programme.days());
        days.addAll(DayLimits.of(meeting.date()).days());
        return days.stream()
                .map(day -> Choice.of(
                        day.toString(),
                        TimeText.longDate(day, LOCALE),
                        day.toString().equals(chosen)))
                .toList();
    }
}
