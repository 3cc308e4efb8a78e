package org.neaspec.plenary.meeting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.SeriesList;
import org.neaspec.plenary.web.KeptPages;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;

/** A series with those of its editions that the public may know of; a series without any is not there. */
@Controller("/series/{slug}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SeriesController {

    private final SeriesList series;
    private final Meetings meetings;
    private final Messages messages;
    private final KeptPages pages;
    private final Clock clock;

    SeriesController(SeriesList series, Meetings meetings, Messages messages, KeptPages pages, Clock clock) {
        this.messages = messages;
        this.series = series;
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug, Viewer viewer) {
        Series found = series.find(slug).orElseThrow(NoSuchPage::new);
        Instant now = clock.instant();
        List<ListPage.Line> lines = meetings.announcedCards().stream()
                .filter(meeting -> slug.equals(meeting.seriesSlug()))
                .map(meeting -> Lines.of(meeting, now))
                .toList();
        if (lines.isEmpty()) {
            throw new NoSuchPage();
        }
        ListPage page = new ListPage(found.title(), List.of(new ListPage.Group(null, lines)), null, null, feed(slug));
        return pages.answer(request, viewer, page, "meeting/list", () -> page);
    }

    private ListPage.Link feed(String slug) {
        return new ListPage.Link(MeetingPaths.seriesFeed(slug), messages.text(Locale.ENGLISH, "meeting.series.feed"));
    }
}
