package org.neaspec.plenary.calendar.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.calendar.PublicCalendars;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** All ways of a meeting into somebody's calendar, and the files and feeds behind them. */
@Controller("/meetings/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
class AddToCalendarController {

    private final Meetings meetings;
    private final MeetingCalendars calendars;
    private final PublicCalendars publics;
    private final CalendarResponses responses;
    private final AddToCalendarPages maker;
    private final Pages pages;

    AddToCalendarController(
            Meetings meetings,
            MeetingCalendars calendars,
            PublicCalendars publics,
            CalendarResponses responses,
            AddToCalendarPages maker,
            Pages pages) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.publics = publics;
        this.responses = responses;
        this.maker = maker;
        this.pages = pages;
    }

    @Get("/calendar")
    HttpResponse<?> show(HttpRequest<?> request, String slug, Viewer viewer) {
        MeetingFacts meeting = meeting(slug);
        if (calendars.whole(slug, new Visitor()).isEmpty()) {
            throw new NoSuchPage();
        }
        return pages.ok(request, "calendar/add", maker.of(meeting, viewer))
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    /** The rows of one day; a day that is none, or has none, is not there. */
    @Get("/days/{day}.ics")
    HttpResponse<?> day(HttpRequest<?> request, String slug, String day, Viewer viewer) {
        LocalDate date = date(day).orElseThrow(NoSuchPage::new);
        return calendars
                .day(meeting(slug), date, viewer)
                .map(document -> responses.download(request, document, slug + "-" + date))
                .orElseThrow(NoSuchPage::new);
    }

    @Get("/feed.ics")
    HttpResponse<?> feed(HttpRequest<?> request, String slug) {
        return responses.feed(request, publics.meeting(slug).orElseThrow(NoSuchPage::new));
    }

    @Get("/deadlines.ics")
    HttpResponse<?> deadlines(HttpRequest<?> request, String slug) {
        return responses.feed(request, publics.deadlines(slug).orElseThrow(NoSuchPage::new));
    }

    private MeetingFacts meeting(String slug) {
        return meetings.announced(slug).orElseThrow(NoSuchPage::new);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
