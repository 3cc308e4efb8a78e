package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.PartView;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.SlotView;
import org.neaspec.plenary.report.Sheet.Block;
import org.neaspec.plenary.report.Sheet.Cell;
import org.neaspec.plenary.report.Sheet.Line;
import org.neaspec.plenary.report.Sheet.Row;
import org.neaspec.plenary.report.Sheet.Table;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Sets a programme as the United Nations print it: two columns, one table a day (domain notes, 5.1). */
@Singleton
class ProgrammeSheet {

    private static final List<Integer> WIDTHS = List.of(20, 80);

    private final SheetHead heads;
    private final Messages messages;

    ProgrammeSheet(SheetHead heads, Messages messages) {
        this.heads = heads;
        this.messages = messages;
    }

    Sheet of(MeetingFacts meeting, Edition edition, ProgrammeView programme, Instant now, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        programme
                .days()
                .forEach(day -> blocks.add(
                        Block.of(TimeText.longDate(day, locale), table(programme.on(day), meeting, locale))));
        if (!programme.untimed().isEmpty()) {
            blocks.add(Block.of(
                    messages.text(locale, "report.programme.untimed"), table(programme.untimed(), meeting, locale)));
        }
        return new Sheet(
                meeting.title(),
                heads.lines(meeting, heads.programmeLabel(meeting, edition, locale), locale),
                blocks,
                heads.zoneLine(meeting, locale),
                heads.stamp(meeting, edition, now, locale),
                heads.dated(edition, now),
                false);
    }

    private Table table(List<ItemView> items, MeetingFacts meeting, Locale locale) {
        return new Table(
                List.of(
                        messages.text(locale, "report.programme.time"),
                        messages.text(locale, "report.programme.sessions")),
                WIDTHS,
                items.stream().map(item -> row(item, meeting, locale)).toList());
    }

    private Row row(ItemView item, MeetingFacts meeting, Locale locale) {
        return new Row(!item.kind().substantive(), List.of(time(item, locale), body(item, meeting, locale)));
    }

    private Cell time(ItemView item, Locale locale) {
        List<Line> lines = new ArrayList<>();
        LocalTime start = item.start();
        LocalTime end = item.end();
        if (start != null && end != null) {
            lines.add(Line.plain(TimeText.hours(start, end)));
        }
        if (item.printedMinutes() != null) {
            lines.add(Line.plain(messages.text(locale, "report.programme.minutes", item.printedMinutes())));
        }
        return new Cell(lines);
    }

    private Cell body(ItemView item, MeetingFacts meeting, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.strong(title(item, locale)));
        boolean restricted = item.restricted() && !item.occasion().audience().equals(meeting.attendance());
        if (restricted && item.sight() != Sight.PLACEHOLDER && item.audienceLine() != null) {
            lines.add(Line.small(messages.text(locale, "report.programme.restricted", item.audienceLine())));
        }
        if (item.room() != null) {
            lines.add(Line.small(messages.text(locale, "report.programme.room", item.room())));
        }
        if (item.description() != null) {
            item.description().lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(Line.purpose(line)));
        }
        item.slots().forEach(slot -> lines.add(Line.bullet(1, slot(slot))));
        item.parts().forEach(part -> part(part, lines, locale));
        questions(item, lines, locale);
        return new Cell(lines);
    }

    private String title(ItemView item, Locale locale) {
        String title =
                item.sight() == Sight.PLACEHOLDER ? messages.text(locale, "report.programme.closed") : item.title();
        return item.cancelled() ? messages.text(locale, "report.programme.cancelled", title) : title;
    }

    private void part(PartView part, List<Line> lines, Locale locale) {
        String heading = part.printedLine() == null ? part.title() : part.printedLine();
        lines.add(Line.bullet(
                1,
                part.minutes() == null
                        ? heading
                        : messages.text(locale, "report.programme.part", heading, part.minutes())));
        if (part.printedLine() == null) {
            part.slots().forEach(slot -> lines.add(Line.bullet(2, slot(slot))));
        }
    }

    private void questions(ItemView item, List<Line> lines, Locale locale) {
        if (!item.questions().isEmpty()) {
            lines.add(Line.small(messages.text(locale, "report.programme.questions")));
            item.questions().forEach(question -> lines.add(Line.bullet(1, question)));
        }
    }

    private static String slot(SlotView slot) {
        return slot.constituency() == null ? slot.line() : slot.constituency() + ": " + slot.line();
    }
}
