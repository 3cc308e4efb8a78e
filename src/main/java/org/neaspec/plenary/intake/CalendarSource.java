package org.neaspec.plenary.intake;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.CalendarReader;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.intake.Remark.Severity;
import org.neaspec.plenary.shared.TimeText;

/** A calendar file as a table of rows. It holds times, titles, rooms and texts; parts, speakers and minutes it does not. */
@Singleton
final class CalendarSource {

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.DAY,
            TableColumn.START,
            TableColumn.END,
            TableColumn.TITLE,
            TableColumn.TEXT,
            TableColumn.ROOM,
            TableColumn.CANCELLED,
            TableColumn.ID);

    private final CalendarReader reader;

    CalendarSource(CalendarReader reader) {
        this.reader = reader;
    }

    record Events(List<SourceLine> lines, List<Remark> remarks) {}

    Events read(String file, Setting setting) {
        List<CalendarReader.Event> events = reader.read(file).orElseThrow(() -> new UnreadablePaper("calendar.broken"));
        if (events.isEmpty()) {
            throw new UnreadablePaper("calendar.empty");
        }
        List<SourceLine> lines = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        lines.add(SourceLine.of(1, COLUMNS.stream().map(TableColumn::head).toList()));
        remarks.add(new Remark(0, Severity.INFO, "intake.remark.calendar", List.of(), "", Offer.NONE));
        for (CalendarReader.Event event : events) {
            int number = lines.size() + 1;
            ZoneId zone = setting.zone();
            if (event.start() != null && (event.zone() == null || zone == null)) {
                remarks.add(remark(number, Severity.ASK, "calendar.zone", event));
            } else if (event.start() == null) {
                remarks.add(remark(number, Severity.ASK, "calendar.allDay", event));
            }
            if (event.recurring()) {
                remarks.add(remark(number, Severity.ASK, "calendar.recurring", event));
            }
            LocalDateTime start = at(event.start(), event.zone(), zone);
            LocalDateTime end = at(event.end(), event.zone(), zone);
            lines.add(SourceLine.of(
                    number,
                    List.of(
                            start == null ? "" : start.toLocalDate().toString(),
                            start == null ? "" : TimeText.clock(start.toLocalTime()),
                            end == null ? "" : TimeText.clock(end.toLocalTime()),
                            event.summary(),
                            Objects.requireNonNullElse(event.description(), ""),
                            Objects.requireNonNullElse(event.location(), ""),
                            event.cancelled() ? "yes" : "",
                            Objects.requireNonNullElse(event.uid(), ""))));
        }
        return new Events(lines, remarks);
    }

    private static Remark remark(int line, Severity severity, String key, CalendarReader.Event event) {
        return new Remark(line, severity, "intake.remark." + key, List.of(), event.summary(), Offer.NONE);
    }

    private static @Nullable LocalDateTime at(
            @Nullable LocalDateTime time, @Nullable ZoneId from, @Nullable ZoneId to) {
        return time == null || from == null || to == null
                ? time
                : time.atZone(from).withZoneSameInstant(to).toLocalDateTime();
    }
}
