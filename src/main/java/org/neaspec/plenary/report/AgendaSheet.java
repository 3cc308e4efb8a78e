package org.neaspec.plenary.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.report.Sheet.Block;
import org.neaspec.plenary.report.Sheet.Line;
import org.neaspec.plenary.report.Sheet.Style;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Sets the formal agenda: numbers and titles alone, or with annotations and papers (domain notes, 5.2 and 5.3). */
@Singleton
class AgendaSheet {

    private final SheetHead heads;
    private final Messages messages;

    AgendaSheet(SheetHead heads, Messages messages) {
        this.heads = heads;
        this.messages = messages;
    }

    Sheet of(MeetingFacts meeting, Edition edition, boolean annotated, Instant now, Locale locale) {
        Agenda agenda = edition.programme().agenda();
        List<Line> lines = new ArrayList<>();
        agenda.numbered().forEach(numbered -> item(numbered, annotated, lines, locale));
        return new Sheet(
                meeting.title(),
                heads.lines(meeting, label(agenda, annotated, locale), locale),
                List.of(Block.of(null, lines)),
                List.of(),
                heads.stamp(meeting, edition, now, locale),
                heads.dated(edition, now),
                false);
    }

    /** An agenda is provisional until the meeting adopts it. */
    private String label(Agenda agenda, boolean annotated, Locale locale) {
        if (agenda.adoptedOn() != null) {
            return messages.text(
                    locale,
                    annotated ? "report.agenda.annotatedAdopted" : "report.agenda.adopted",
                    TimeText.date(agenda.adoptedOn(), locale));
        }
        if (agenda.adopted()) {
            return messages.text(
                    locale, annotated ? "report.agenda.annotatedAdoptedUndated" : "report.agenda.adoptedUndated");
        }
        return messages.text(locale, annotated ? "report.agenda.annotated" : "report.agenda.provisional");
    }

    private void item(Agenda.Numbered numbered, boolean annotated, List<Line> lines, Locale locale) {
        AgendaItem item = numbered.item();
        boolean sub = numbered.letter() != null;
        lines.add(new Line(
                annotated ? Style.STRONG : Style.PLAIN,
                sub ? 2 : 1,
                sub ? numbered.letter() + ")" : numbered.number() + ".",
                item.title()));
        if (!annotated) {
            return;
        }
        int depth = sub ? 2 : 1;
        if (item.annotation() != null) {
            item.annotation()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(new Line(Style.PLAIN, depth, "", line)));
        }
        if (item.order() != null) {
            String order = messages.text(locale, item.order().messageKey());
            lines.add(new Line(Style.PURPOSE, depth, "", messages.text(locale, "report.agenda.order", order)));
        }
        if (!item.documents().isEmpty()) {
            lines.add(new Line(Style.PURPOSE, depth, "", messages.text(locale, "report.agenda.documents")));
            item.documents().forEach(paper -> lines.add(new Line(Style.PLAIN, depth, "", paper)));
        }
    }
}
