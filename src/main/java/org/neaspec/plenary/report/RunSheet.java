package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.report.Sheet.Block;
import org.neaspec.plenary.report.Sheet.Cell;
import org.neaspec.plenary.report.Sheet.Line;
import org.neaspec.plenary.report.Sheet.Row;
import org.neaspec.plenary.report.Sheet.Table;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Sets the run-sheet, the run of show of each day (domain notes, 5.13). It holds everything, so it is for staff alone. */
@Singleton
class RunSheet {

    private static final List<String> COLUMNS = List.of("time", "minutes", "item", "who", "from", "screen", "cue");
    private static final List<Integer> WIDTHS = List.of(9, 6, 25, 20, 9, 13, 18);
    private static final int BLANK_ROWS = 3;

    private final SheetHead heads;
    private final States states;
    private final Messages messages;

    RunSheet(SheetHead heads, States states, Messages messages) {
        this.heads = heads;
        this.states = states;
        this.messages = messages;
    }

    Sheet of(MeetingFacts meeting, Edition edition, Instant now, Locale locale) {
        List<String> head =
                new ArrayList<>(heads.lines(meeting, messages.text(locale, PaperKind.RUN_SHEET.messageKey()), locale));
        if (meeting.contactEmail() != null) {
            head.add(messages.text(locale, "report.runSheet.contact", meeting.contactEmail()));
        }
        List<Block> blocks = new ArrayList<>();
        for (LocalDate day : edition.programme().days()) {
            blocks.add(Block.of(
                    TimeText.longDate(day, locale), table(edition.programme().on(day), locale)));
        }
        if (!edition.programme().untimed().isEmpty()) {
            blocks.add(Block.of(
                    messages.text(locale, "report.programme.untimed"),
                    table(edition.programme().untimed(), locale)));
        }
        return new Sheet(
                meeting.title(),
                head,
                blocks,
                heads.zoneLine(meeting, locale),
                heads.stamp(meeting, edition, now, locale),
                heads.dated(edition, now),
                true);
    }

    private Table table(List<ProgrammeItem> items, Locale locale) {
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows(item, rows, locale));
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new Row(false, COLUMNS.stream().map(column -> Cell.of(" ")).toList()));
        }
        return new Table(
                COLUMNS.stream()
                        .map(column -> messages.text(locale, "report.runSheet." + column))
                        .toList(),
                WIDTHS,
                rows);
    }

    /** One row for the item, one for each of its parts, whose times follow from their minutes where all have some. */
    private void rows(ProgrammeItem item, List<Row> rows, Locale locale) {
        String title =
                item.cancelled() ? messages.text(locale, "report.programme.cancelled", item.title()) : item.title();
        RunNotes notes = item.notes();
        rows.add(new Row(
                !item.kind().substantive(),
                List.of(
                        Cell.of(hours(item.start(), item.end())),
                        Cell.of(item.timed() ? Long.toString(item.length().toMinutes()) : null),
                        title(item, title),
                        who(item.slots()),
                        Cell.of(notes == null ? null : notes.from()),
                        Cell.of(notes == null ? null : notes.screen()),
                        cues(notes, locale))));
        LocalTime at = item.start();
        for (ItemPart part : item.parts()) {
            rows.add(new Row(
                    false,
                    List.of(
                            Cell.of(at == null ? null : TimeText.clock(at)),
                            Cell.of(
                                    part.minutes() == null
                                            ? null
                                            : part.minutes().toString()),
                            new Cell(List.of(Line.bullet(1, part.title()))),
                            who(part.slots()),
                            Cell.of(null),
                            Cell.of(null),
                            Cell.of(null))));
            at = at == null || part.minutes() == null ? null : at.plusMinutes(part.minutes());
        }
    }

    private static @Nullable String hours(@Nullable LocalTime start, @Nullable LocalTime end) {
        return start == null || end == null ? null : TimeText.hours(start, end);
    }

    private static Cell title(ProgrammeItem item, String title) {
        return new Cell(
                item.room() == null
                        ? List.of(Line.strong(title))
                        : List.of(Line.strong(title), Line.small(item.room())));
    }

    private Cell who(List<SpeakerSlot> slots) {
        return new Cell(
                slots.stream().map(slot -> Line.plain(slot.printed(states))).toList());
    }

    private Cell cues(@Nullable RunNotes notes, Locale locale) {
        if (notes == null) {
            return Cell.of(null);
        }
        String microphone = notes.microphone() == null
                ? null
                : messages.text(locale, "report.runSheet.microphone", notes.microphone());
        return new Cell(Stream.of(notes.cue(), microphone, notes.remarks())
                .filter(Objects::nonNull)
                .map(Line::plain)
                .toList());
    }
}
