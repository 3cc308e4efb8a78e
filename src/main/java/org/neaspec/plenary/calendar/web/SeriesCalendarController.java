package org.neaspec.plenary.calendar.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.calendar.PublicCalendars;
import org.neaspec.plenary.web.NoSuchPage;

/** The meetings of a series, to subscribe to. */
@Controller("/series/{slug}/feed.ics")
@ExecuteOn(TaskExecutors.BLOCKING)
class SeriesCalendarController {

    private final PublicCalendars calendars;
    private final CalendarResponses responses;

    SeriesCalendarController(PublicCalendars calendars, CalendarResponses responses) {
        this.calendars = calendars;
        this.responses = responses;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug) {
        return responses.feed(request, calendars.series(slug).orElseThrow(NoSuchPage::new));
    }
}
