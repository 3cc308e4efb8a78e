package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.TimeGrid;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.ReaderZone;

/** Makes the page that shows a published programme by time and room. */
@Singleton
class ProgrammeGridPages {

    private final Programmes programmes;
    private final Clock clock;

    ProgrammeGridPages(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    ProgrammeGridPage page(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale) {
        ProgrammeView programme = programmes.of(meeting, viewer);
        Map<ItemView, String> ids = ids(programme);
        return new ProgrammeGridPage(
                MeetingHead.of(meeting, reader, clock.instant(), locale),
                programme.days().stream()
                        .map(day -> GridTable.of(
                                day.toString(),
                                TimeText.longDate(day, locale),
                                TimeGrid.of(
                                        programme.on(day).stream()
                                                .map(item -> placed(meeting, item, ids.getOrDefault(item, "")))
                                                .toList(),
                                        List.of())))
                        .toList(),
                programme.untimed().stream().map(ItemView::title).toList());
    }

    /** Whether rows that this viewer may see run at the same time in different rooms. */
    static boolean parallel(ProgrammeView programme) {
        return programme.days().stream()
                .anyMatch(day -> TimeGrid.of(
                                programme.on(day).stream()
                                        .map(item -> new TimeGrid.Placed<>(item, start(item), end(item), item.room()))
                                        .toList(),
                                List.of())
                        .parallel());
    }

    /** The rows as the programme page numbers them, to lead there. */
    private static Map<ItemView, String> ids(ProgrammeView programme) {
        Map<ItemView, String> ids = new HashMap<>();
        programme
                .days()
                .forEach(day -> programme.on(day).forEach(item -> ids.putIfAbsent(item, "row-" + (ids.size() + 1))));
        return ids;
    }

    private static TimeGrid.Placed<GridBlock> placed(MeetingFacts meeting, ItemView item, String id) {
        GridBlock block = new GridBlock(
                id,
                item.title(),
                MeetingPaths.programme(meeting.slug()) + "#" + id,
                TimeText.hours(start(item), end(item)),
                item.room(),
                !item.kind().substantive(),
                item.sight() == Sight.PLACEHOLDER,
                item.restricted() && !item.occasion().audience().equals(meeting.attendance()),
                item.cancelled(),
                null,
                false);
        return new TimeGrid.Placed<>(block, start(item), end(item), item.room());
    }

    private static LocalTime start(ItemView item) {
        return Objects.requireNonNull(item.start());
    }

    private static LocalTime end(ItemView item) {
        return Objects.requireNonNull(item.end());
    }
}
