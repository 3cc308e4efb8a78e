package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.ShownVersions;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.ReaderZone;

/** Makes the programme page. */
@Singleton
public class ProgrammePages {

    private final Programmes programmes;
    private final RowViews rows;
    private final SpeakerLinks speakers;
    private final AudienceWords audiences;
    private final ShownVersions versions;
    private final Clock clock;

    ProgrammePages(
            Programmes programmes,
            RowViews rows,
            SpeakerLinks speakers,
            AudienceWords audiences,
            ShownVersions versions,
            Clock clock) {
        this.versions = versions;
        this.programmes = programmes;
        this.rows = rows;
        this.speakers = speakers;
        this.audiences = audiences;
        this.clock = clock;
    }

    ProgrammePage page(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale) {
        ProgrammeView programme = programmes.of(meeting, viewer);
        VersionStamp stamp = stamp(meeting, viewer, locale);
        return page(meeting, programme, speakers.of(meeting, programme), viewer, reader, locale, stamp, label(stamp));
    }

    /** A version as it was: its rows have neither calendar files nor pages of speakers, which follow the newest. */
    ProgrammePage version(
            MeetingFacts meeting, ProgrammeView programme, Viewer viewer, ReaderZone reader, Locale locale) {
        ProgrammePage page = page(meeting, programme, Map.of(), viewer, reader, locale, null, null);
        return page.withoutCalendars();
    }

    /**
     * What {@code views/programme/_show} prints of a programme as this viewer would be shown it.
     *
     * @param published whether it is the one that is published now
     */
    public Object preview(
            MeetingFacts meeting,
            ProgrammeView programme,
            Viewer viewer,
            ReaderZone reader,
            Locale locale,
            boolean published) {
        Map<Long, String> links = published ? speakers.of(meeting, programme) : Map.of();
        VersionStamp stamp = published ? stamp(meeting, viewer, locale) : null;
        ProgrammePage page = page(
                meeting,
                programme,
                links,
                viewer,
                reader,
                locale,
                stamp,
                published ? label(stamp) : meeting.programmeLabel());
        return published ? page : page.withoutCalendars();
    }

    private @Nullable VersionStamp stamp(MeetingFacts meeting, Viewer viewer, Locale locale) {
        return versions.newest(meeting, viewer)
                .map(shown -> VersionStamp.of(meeting, shown.line(), shown.before() != null, locale))
                .orElse(null);
    }

    private static @Nullable String label(@Nullable VersionStamp stamp) {
        return stamp == null ? null : stamp.label();
    }

    private ProgrammePage page(
            MeetingFacts meeting,
            ProgrammeView programme,
            Map<Long, String> links,
            Viewer viewer,
            ReaderZone reader,
            Locale locale,
            @Nullable VersionStamp stamp,
            @Nullable String label) {
        Instant now = clock.instant();
        Instant day = MeetingHead.dayOf(meeting, now);
        ZoneId own = reader.zone();
        List<ProgrammePage.Day> days = days(meeting, programme, reader, locale, links);
        return new ProgrammePage(
                MeetingHead.of(meeting, reader, now, locale).calling(label),
                viewer instanceof Participant participant ? participant.name() : null,
                rows(days).stream().anyMatch(RowView::restricted),
                meeting.attendance().open() ? null : audiences.of(meeting.attendance(), locale),
                days,
                untimed(meeting, programme, reader, locale, links),
                programme.items().stream().anyMatch(ItemView::questionsPromised) || meeting.guidingPromised(),
                CalendarLink.of(meeting, programme),
                meeting.zone() == null || days.isEmpty()
                        ? null
                        : ZoneChoice.of(MeetingPaths.programme(meeting.slug()), reader, meeting.zoneOrUtc(), day),
                own == null ? null : TimeText.city(own),
                own == null ? null : TimeText.offset(own, day),
                MeetingPaths.paper(meeting.slug(), "programme", "pdf"),
                MeetingPaths.paper(meeting.slug(), "programme", "docx"),
                stamp,
                ProgrammeGridPages.parallel(programme) ? MeetingPaths.programmeGrid(meeting.slug()) : null);
    }

    private List<ProgrammePage.Day> days(
            MeetingFacts meeting, ProgrammeView programme, ReaderZone reader, Locale locale, Map<Long, String> links) {
        AtomicInteger number = new AtomicInteger();
        return programme.days().stream()
                .map(day -> new ProgrammePage.Day(
                        TimeText.longDate(day, locale), rows(meeting, programme, day, number, reader, locale, links)))
                .toList();
    }

    private List<RowView> rows(
            MeetingFacts meeting,
            ProgrammeView programme,
            LocalDate day,
            AtomicInteger number,
            ReaderZone reader,
            Locale locale,
            Map<Long, String> links) {
        return programme.on(day).stream()
                .map(item -> rows.row(meeting, item, "row-" + number.incrementAndGet(), reader, locale, links))
                .toList();
    }

    private List<RowView> untimed(
            MeetingFacts meeting, ProgrammeView programme, ReaderZone reader, Locale locale, Map<Long, String> links) {
        AtomicInteger number = new AtomicInteger();
        return programme.untimed().stream()
                .map(item -> rows.row(meeting, item, "untimed-" + number.incrementAndGet(), reader, locale, links))
                .toList();
    }

    private static List<RowView> rows(List<ProgrammePage.Day> days) {
        return days.stream().flatMap(day -> day.rows().stream()).toList();
    }
}
